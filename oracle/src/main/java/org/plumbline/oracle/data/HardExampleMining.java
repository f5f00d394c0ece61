package org.plumbline.oracle.data;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Which examples to learn again: those whose prediction is very wrong, topped up by chance to a least number.
 *
 * <p>predictions (N) of the positive class, labels (N) of 0 and 1, and noise (N) to a mask (N). Hard is what is
 * misclassified, a prediction above 1/2 counting as positive, and further from its label than the threshold, strictly.
 * Of the others, those with the least noise fill up, the first of equals.
 *
 * @param threshold from 0 up to, not including, 1; 0.7 by default, as in the source
 * @param least how many examples are returned at least; more than there are is refused; 0 by default
 */
@About(name = "hard-example-mining",
        formula = {"hard_n = ((prediction_n > 1/2) != label_n) and |label_n - prediction_n| > threshold",
            "mask = hard, and the least - |hard| others with the least noise"},
        sources = {"CS230 midterm, fall 2019, question 4",
            "Shrivastava, Gupta, Girshick, Training Region-based Object Detectors with Online Hard Example Mining, "
                + "CVPR 2016, arXiv:1604.03540, on online hard example mining"})
public record HardExampleMining(double threshold, int least) implements Operation {

    /** @throws InvalidArgument if the threshold is not below 1, or the least number is negative */
    public HardExampleMining {
        Check.decay("threshold", threshold);
        Check.atLeast("least", least, 0);
    }

    /** threshold = 0.7, least = 0. */
    public static HardExampleMining standard() {
        return new HardExampleMining(0.7, 0);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("predictions", "(N)"), Port.mask("labels", "(N)"),
                Port.constant("noise", "(N)")), List.of(Port.mask("mask", "(N)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every("predictions", inputs.get("predictions"), p -> p >= 0 && p <= 1, "numbers from 0 to 1");
        Check.every("noise", inputs.get("noise"), u -> u >= 0 && u < 1, "numbers from 0 up to, not including, 1");
        if (axes.size("N") < least) {
            throw new InvalidArgument("predictions", "of shape " + inputs.get("predictions").shape(),
                    "as many as least = " + least + " examples, or more");
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> noise = inputs.get("noise");
        List<Integer> all = IntStream.range(0, noise.count()).boxed().toList();
        List<Integer> hard = all.stream().filter(n -> hard(inputs.get("predictions").at(n), inputs.get("labels").at(n)))
                .toList();
        List<Integer> others = all.stream().filter(n -> !hard.contains(n)).toList();
        return Named.of("mask", noise.build(noise.shape(), at -> {
            int n = at[0];
            long before = others.stream().filter(m -> noise.at(m).compare(noise.at(n)) < 0
                    || noise.at(m).compare(noise.at(n)) == 0 && m < n).count();
            return noise.arithmetic().of(hard.contains(n) || before < least - hard.size() ? 1 : 0);
        }));
    }

    private <T extends Real<T>> boolean hard(T prediction, T label) {
        T half = label.arithmetic().of(0.5);
        boolean misclassified = prediction.compare(half) > 0 != label.compare(half) > 0;
        return misclassified && label.minus(prediction).abs().compare(label.arithmetic().of(threshold)) > 0;
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor predictions = inputs.get("predictions");
        Tensor labels = inputs.get("labels");
        Tensor noise = inputs.get("noise");
        double[] mask = new double[labels.count()];
        for (int n = 0; n < mask.length; n++) {
            boolean misclassified = (predictions.at(n) > 0.5 ? 1 : 0) != labels.at(n);
            mask[n] = misclassified && Math.abs(labels.at(n) - predictions.at(n)) > threshold ? 1 : 0;
        }
        long lacking = least - IntStream.range(0, mask.length).filter(n -> mask[n] == 1).count();
        IntStream.range(0, mask.length).filter(n -> mask[n] == 0).boxed()
                .sorted(Comparator.comparingDouble(noise::at)).limit(Math.max(0, lacking))
                .toList().forEach(n -> mask[n] = 1);
        return Named.of("mask", Tensor.vector(mask));
    }
}
