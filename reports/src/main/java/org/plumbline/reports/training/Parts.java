package org.plumbline.reports.training;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.LabelledData;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.training.Trained.Part;

/** What a model does on each class of the test examples, or on each number that is to be predicted of them. */
final class Parts {

    private Parts() {
    }

    /** By the scores (N, ...) of the test examples. */
    static List<Part> of(Dataset data, Tensor scores) {
        LabelledData test = data.test();
        return test.classes() == 0
                ? IntStream.range(0, test.target().count()).mapToObj(number -> number(test, scores, number)).toList()
                : IntStream.range(0, test.classes()).mapToObj(label -> ofClass(data, scores, label)).toList();
    }

    private static Part ofClass(Dataset data, Tensor scores, int label) {
        LabelledData test = data.test();
        int[] members = IntStream.range(0, test.count()).filter(i -> test.label(i) == label).toArray();
        double found = IntStream.of(members).filter(i -> predicted(scores, i) == label).count();
        double share = members.length == 0 ? Double.NaN : found / members.length;
        return new Part(data.classNames().get(label), members.length, share, 1 - share);
    }

    /** The class of the greatest score or, of a single score, the one on its side of 0. */
    static int predicted(Tensor scores, int example) {
        int width = scores.count() / scores.size(0);
        if (width == 1) {
            return scores.at(example) > 0 ? 1 : 0;
        }
        return IntStream.range(0, width)
                .reduce((a, b) -> scores.get(example, b) > scores.get(example, a) ? b : a).orElseThrow();
    }

    private static Part number(LabelledData test, Tensor predictions, int number) {
        double[] target = new double[test.target().count()];
        double[] all = IntStream.range(0, test.count()).mapToDouble(i -> {
            test.target(i, target, 0);
            return target[number];
        }).toArray();
        double mean = mean(all.length, i -> all[i]);
        double variance = mean(all.length, i -> (all[i] - mean) * (all[i] - mean));
        double square = mean(all.length, i -> Math.pow(predictions.get(i, number) - all[i], 2));
        return new Part("number " + (number + 1), all.length, 1 - square / variance, Math.sqrt(square));
    }

    private static double mean(int count, IntToDoubleFunction values) {
        return IntStream.range(0, count).mapToDouble(values).sum() / count;
    }
}
