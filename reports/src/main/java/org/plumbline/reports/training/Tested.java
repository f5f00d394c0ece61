package org.plumbline.reports.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.Views;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.oracle.training.Examples;
import org.plumbline.oracle.training.Score;
import org.plumbline.oracle.training.Solver;

/**
 * What a model does on the test examples.
 *
 * @param score of the predictions
 * @param parts the same by class, or by number that is predicted
 * @param oneView that of each example as it is, where it is predicted of several views
 */
public record Tested(Score score, List<Trained.Part> parts, Optional<Score> oneView) {

    public Tested {
        parts = List.copyOf(parts);
    }

    /** @param parametersAndState of the model */
    static Tested of(Solver solver, Named<Tensor> parametersAndState, Dataset data, Views views) {
        List<Examples> seen = views.of(data.test());
        List<Score> each = seen.stream().map(view -> solver.evaluate(parametersAndState, view)).toList();
        List<Tensor> scores = seen.stream().map(view -> solver.scores(parametersAndState, view)).toList();
        if (seen.size() == 1) {
            return new Tested(each.get(0), Parts.of(data, scores.get(0)), Optional.empty());
        }
        Tensor mean = scores.stream().map(Tested::softmax).reduce((a, b) -> a.zip(b, Double::sum)).orElseThrow();
        double loss = each.stream().mapToDouble(Score::loss).average().orElseThrow();
        int correct = (int) IntStream.range(0, data.test().count())
                .filter(i -> Parts.predicted(mean, i) == data.test().label(i)).count();
        return new Tested(new Score(loss, correct, data.test().count()), Parts.of(data, mean),
                Optional.of(each.get(0)));
    }

    private static Tensor softmax(Tensor scores) {
        int classes = scores.size(1);
        double[] shares = scores.toArray();
        for (int from = 0; from < shares.length; from += classes) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = from; i < from + classes; i++) {
                greatest = Math.max(greatest, shares[i]);
            }
            double sum = 0;
            for (int i = from; i < from + classes; i++) {
                shares[i] = Math.exp(shares[i] - greatest);
                sum += shares[i];
            }
            for (int i = from; i < from + classes; i++) {
                shares[i] /= sum;
            }
        }
        return Tensor.of(scores.shape(), shares);
    }
}
