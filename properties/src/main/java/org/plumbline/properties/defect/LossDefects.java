package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.declaring;
import static org.plumbline.properties.defect.Operations.those;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropy;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.HingePower;
import org.plumbline.oracle.loss.LabelledLoss;
import org.plumbline.oracle.loss.LogFloor;
import org.plumbline.oracle.loss.LogisticLoss;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.SeparableLoss;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/** Defects of losses. */
final class LossDefects {

    /** What a clamped probability is kept from 0 and 1 by. */
    private static final double[] CLAMPS = {1e-7, 1e-5, 1e-6, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15};
    private static final Predicate<Operation> OF_LOGITS =
            any(BinaryCrossEntropyWithLogits.class, LogisticLoss.class);

    private static final Predicate<Operation> LOSS =
            declaring(Reduction.MEAN).or(declaring(Reduction.SUM)).or(declaring(Reduction.NONE));
    private static final Predicate<Operation> HINGE =
            declaring(HingePower.LINEAR).or(declaring(HingePower.SQUARED));

    private LossDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("loss-gradient-not-divided", "a mean loss whose gradient is not divided by the count",
                        "swift-apis#42", declaring(Reduction.MEAN), Wrong.backwardAs((loss, inputs) -> summed(loss))),
                Defect.of("loss-value-not-divided", "a loss that is a sum while its gradient is that of the mean",
                        Defect.TEXTBOOK, declaring(Reduction.MEAN),
                        Wrong.forward((loss, inputs) -> summed(loss).forward(inputs))),
                Defect.of("sum-for-mean", "a loss that is the sum over the batch where the mean is declared",
                        Defect.TEXTBOOK, declaring(Reduction.MEAN), Wrong.as((loss, inputs) -> summed(loss))),
                Defect.of("loss-divided-by-the-classes",
                        "a loss or a gradient that is divided by the number of classes too",
                        Defect.TEXTBOOK, any(LabelledLoss.class).and(declaring(Reduction.MEAN)),
                        Wrong.passes(LossDefects::valueOverClasses, LossDefects::gradientOverClasses))
                        .or(List.of(Wrong.forward(LossDefects::valueOverClasses),
                                Wrong.backward(LossDefects::gradientOverClasses))),
                Defect.of("loss-sign", "a loss with the wrong sign", Defect.TEXTBOOK, LOSS,
                        Wrong.forward((loss, inputs) -> negated(loss.forward(inputs))))
                        .or(List.of(Wrong.passes((loss, inputs) -> negated(loss.forward(inputs)),
                                LossDefects::negatedGradient))),
                Defect.of("loss-gradient-sign", "a loss whose gradient has the wrong sign",
                        Defect.TEXTBOOK, LOSS, Wrong.backward(LossDefects::negatedGradient)),
                Defect.of("binary-cross-entropy-log-of-zero", "a binary cross-entropy that takes the logarithm of 0",
                        "candle#2561", OF_LOGITS, Wrong.forward((SeparableLoss loss, Named<Tensor> inputs) ->
                                new Elements(loss, (z, label) -> logOfZero(loss, z, label), loss::derivative)
                                        .forward(inputs))),
                Defect.of("logistic-loss-overflows", "a logistic loss that is infinite where its exponential is",
                        Defect.TEXTBOOK, any(LogisticLoss.class),
                        Wrong.forward((LogisticLoss loss, Named<Tensor> inputs) -> bare(loss).forward(inputs)))
                        .or(List.of(Wrong.as((LogisticLoss loss, Named<Tensor> inputs) -> bare(loss)))),
                Defect.of("clamped-probability", "a loss of clamped probabilities, which have no gradient there",
                        "pytorch#103316", OF_LOGITS.or(those(BinaryCrossEntropy.class,
                                loss -> loss.floor() == LogFloor.EXACT)), clamped(CLAMPS[0], true))
                        .or(Arrays.stream(CLAMPS).boxed().flatMap(clamp ->
                                Stream.of(clamped(clamp, true), clamped(clamp, false))).skip(1).toList()),
                Defect.of("cross-entropy-gradient-without-the-label",
                        "a cross-entropy whose gradient is softmax, without the 1 taken off at the label",
                        Defect.TEXTBOOK, those(CrossEntropy.class, loss -> loss.smoothing() == 0),
                        gradientOfRows((CrossEntropy loss) -> (row, label, weights) -> {
                            double[] gradient = loss.gradient(row, label, weights);
                            gradient[label] += weights[label];
                            return gradient;
                        })),
                Defect.of("cross-entropy-gradient-of-whole-columns",
                        "a cross-entropy whose gradient loses the label's 1 in whole columns, in every row",
                        Defect.TEXTBOOK, those(CrossEntropy.class, loss -> loss.smoothing() == 0),
                        Wrong.backwardAs((CrossEntropy loss, Named<Tensor> inputs) -> new Rows(loss, loss::value,
                                (row, label, weights) -> inWholeColumns(loss, inputs.get("labels"), row, label,
                                        weights)))),
                Defect.of("infinite-logits-give-nan", "a loss that is NaN where a logit is infinite",
                        "pytorch#135359", any(BinaryCrossEntropyWithLogits.class),
                        Wrong.forward((BinaryCrossEntropyWithLogits loss, Named<Tensor> inputs) ->
                                new Elements(loss, (z, label) -> (label == 1 ? loss.alpha() : loss.beta())
                                        * (Math.max(z, 0) - z * label + Math.log1p(Math.exp(-Math.abs(z)))),
                                        loss::derivative).forward(inputs))),
                Defect.of("mse-half-in-one-place",
                        "a squared error whose 1/2 is in the loss or in the gradient, not both",
                        Defect.TEXTBOOK, any(MeanSquaredError.class), Wrong.backwardAs((loss, inputs) ->
                                Operations.changed(loss, Factor.class, LossDefects::other))),
                Defect.of("hinge-with-zero-one-labels", "a margin loss that takes the labels 0 and 1 for -1 and 1",
                        "ml-glossary#113", operation -> declaring(BinaryLabels.ZERO_ONE).test(operation)
                                && any(HingeLoss.class, LogisticLoss.class).test(operation),
                        Wrong.as((SeparableLoss loss, Named<Tensor> inputs) -> new Elements(loss,
                                (score, label) -> loss.value(score * label, 1),
                                (score, label) -> label * loss.derivative(score * label, 1)))),
                Defect.of("squared-hinge-without-two", "a squared hinge whose gradient lacks the factor 2",
                        Defect.TEXTBOOK, declaring(HingePower.SQUARED),
                        Wrong.backward(LossDefects::halfOfSquared)),
                Defect.of("squared-hinge-for-the-hinge",
                        "a squared hinge, without the factor 2 in its gradient, where the hinge itself is declared",
                        Defect.TEXTBOOK, declaring(HingePower.LINEAR), Wrong.passes(
                                (loss, inputs) -> squared(loss).forward(inputs), LossDefects::halfOfSquared)),
                Defect.of("hinge-counts-the-label", "a multi-class hinge that counts the label's own margin, 1 a row",
                        Defect.TEXTBOOK, any(MultiClassHinge.class),
                        Wrong.forward((MultiClassHinge loss, Named<Tensor> inputs) -> new Rows(loss,
                                (row, label, weights) -> loss.value(row, label, weights) + weights[label],
                                loss::gradient).forward(inputs))),
                Defect.of("hinge-gradient-without-the-label",
                        "a multi-class hinge whose gradient is missing at the label",
                        Defect.TEXTBOOK, any(MultiClassHinge.class),
                        gradientOfRows((MultiClassHinge loss) -> (row, label, weights) -> {
                            double[] gradient = loss.gradient(row, label, weights);
                            gradient[label] = 0;
                            return gradient;
                        })),
                Defect.of("hinge-gradient-label-once",
                        "a multi-class hinge whose gradient at the label counts one violation, not all",
                        Defect.TEXTBOOK, any(MultiClassHinge.class),
                        gradientOfRows((MultiClassHinge loss) -> (row, label, weights) -> {
                            double[] gradient = loss.gradient(row, label, weights);
                            gradient[label] = -Arrays.stream(gradient).max().orElse(0);
                            return gradient;
                        }))
                        // Whether there is a violation or not.
                        .or(List.of(gradientOfRows((MultiClassHinge loss) -> (row, label, weights) -> {
                            double[] gradient = loss.gradient(row, label, weights);
                            gradient[label] = -weights[label];
                            return gradient;
                        }))));
    }

    private static Named<Tensor> valueOverClasses(LabelledLoss loss, Named<Tensor> inputs) {
        return loss.forward(inputs).map(value -> value.times(1.0 / inputs.get(loss.argument()).size(1)));
    }

    private static Named<Tensor> gradientOverClasses(LabelledLoss loss, Named<Tensor> inputs, Named<Tensor> upstream) {
        return loss.backward(inputs, upstream)
                .map(gradient -> gradient.times(1.0 / inputs.get(loss.argument()).size(1)));
    }

    private static Named<Tensor> negated(Named<Tensor> tensors) {
        return tensors.map(tensor -> tensor.times(-1));
    }

    private static Named<Tensor> negatedGradient(Differentiable loss, Named<Tensor> inputs, Named<Tensor> upstream) {
        return negated(loss.backward(inputs, upstream));
    }

    /** dx[:, y] -= 1: of an index that is named twice, once. */
    private static double[] inWholeColumns(CrossEntropy loss, Tensor labels, double[] row, int label,
            double[] weights) {
        double[] gradient = loss.gradient(row, label, weights);
        Arrays.stream(labels.toArray()).mapToInt(other -> (int) other).distinct()
                .filter(other -> other != label && other >= 0 && other < row.length)
                .forEach(other -> gradient[other] -= weights[label]);
        return gradient;
    }

    private static <O extends Operation> O squared(O hinge) {
        return Operations.changed(hinge, HingePower.class, power -> HingePower.SQUARED);
    }

    private static Named<Tensor> halfOfSquared(Differentiable hinge, Named<Tensor> inputs, Named<Tensor> upstream) {
        return squared(hinge).backward(inputs, upstream).map(gradient -> gradient.times(0.5));
    }

    private static <O extends Operation> O summed(O loss) {
        return Operations.changed(loss, Reduction.class, reduction -> Reduction.SUM);
    }

    static Factor other(Factor factor) {
        return factor == Factor.ONE ? Factor.HALF : Factor.ONE;
    }

    /** -(alpha y log p + beta (1 - y) log(1 - p)) as it is written, of p = sigmoid(z): infinity or 0 infinity. */
    private static double logOfZero(SeparableLoss loss, double z, double label) {
        double p = sigmoid(z);
        double y = positive(loss, label);
        return -(alpha(loss) * y * Math.log(p) + beta(loss) * (1 - y) * Math.log(1 - p));
    }

    /** log(1 + exp(-t s)) as it is written, and its slope, infinity over infinity. */
    private static Elements bare(LogisticLoss loss) {
        return new Elements(loss, (score, label) ->
                Math.log(1 + Math.exp(-loss.binaryLabels().sign(label) * score)), (score, label) -> {
                    double t = loss.binaryLabels().sign(label);
                    return -t * Math.exp(-t * score) / (1 + Math.exp(-t * score));
                });
    }

    /** A label as 0 or 1. */
    private static double positive(SeparableLoss loss, double label) {
        return loss instanceof LogisticLoss logistic ? (logistic.binaryLabels().sign(label) + 1) / 2 : label;
    }

    private static double alpha(SeparableLoss loss) {
        return loss instanceof BinaryCrossEntropyWithLogits weighted ? weighted.alpha() : 1;
    }

    private static double beta(SeparableLoss loss) {
        return loss instanceof BinaryCrossEntropyWithLogits weighted ? weighted.beta() : 1;
    }

    private static double clamp(double p, double by) {
        return Math.min(Math.max(p, by), 1 - by);
    }

    /** Of clamped probabilities, with the gradient of the clamp or that of the loss without it. */
    private static Subject clamped(double by, boolean gradientToo) {
        return Wrong.as((SeparableLoss loss, Named<Tensor> inputs) -> loss instanceof BinaryCrossEntropy
                ? new Elements(loss, (p, label) -> loss.value(clamp(p, by), label), (p, label) ->
                        !gradientToo || clamp(p, by) == p ? loss.derivative(p, label) : 0)
                : clampedSigmoid(loss, by, gradientToo));
    }

    private static Elements clampedSigmoid(SeparableLoss loss, double by, boolean gradientToo) {
        BinaryCrossEntropy of = new BinaryCrossEntropy(alpha(loss), beta(loss), LogFloor.EXACT, loss.reduction(),
                loss.meanOver());
        return new Elements(loss, (z, label) -> of.value(clamp(sigmoid(z), by), positive(loss, label)), (z, label) ->
                !gradientToo || clamp(sigmoid(z), by) == sigmoid(z) ? loss.derivative(z, label) : 0);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static <L extends LabelledLoss> Subject gradientOfRows(
            Function<L, RowGradient> wrong) {
        return Wrong.backwardAs((L loss, Named<Tensor> inputs) -> new Rows(loss, loss::value, wrong.apply(loss)));
    }

    /** A loss of every element with another function of an element, or another derivative. */
    private record Elements(SeparableLoss right, DoubleBinaryOperator function, DoubleBinaryOperator slope)
            implements SeparableLoss {

        @Override
        public String name() {
            return right.name();
        }

        @Override
        public Reduction reduction() {
            return right.reduction();
        }

        @Override
        public MeanOver meanOver() {
            return right.meanOver();
        }

        @Override
        public String argument() {
            return right.argument();
        }

        @Override
        public Port target() {
            return right.target();
        }

        @Override
        public void refine(Axes axes, Named<Tensor> inputs) {
            right.refine(axes, inputs);
        }

        @Override
        public <T extends Real<T>> T define(T x, T target) {
            return right.define(x, target);
        }

        @Override
        public double value(double x, double target) {
            return function.applyAsDouble(x, target);
        }

        @Override
        public double derivative(double x, double target) {
            return slope.applyAsDouble(x, target);
        }
    }

    /** The loss of a row. */
    @FunctionalInterface
    interface RowValue {
        double of(double[] row, int label, double[] weights);
    }

    /** The gradient by a row. */
    @FunctionalInterface
    interface RowGradient {
        double[] of(double[] row, int label, double[] weights);
    }

    /** A loss of every row with another function of a row, or another gradient. */
    record Rows(LabelledLoss right, RowValue function, RowGradient slopes) implements LabelledLoss {

        @Override
        public String name() {
            return right.name();
        }

        @Override
        public Reduction reduction() {
            return right.reduction();
        }

        @Override
        public WeightedMean weightedMean() {
            return right.weightedMean();
        }

        @Override
        public OptionalInt ignored() {
            return right.ignored();
        }

        @Override
        public String argument() {
            return right.argument();
        }

        @Override
        public <T extends Real<T>> T define(NdArray<T> row, int label, NdArray<T> weights) {
            return right.define(row, label, weights);
        }

        @Override
        public double value(double[] row, int label, double[] weights) {
            return function.of(row, label, weights);
        }

        @Override
        public double[] gradient(double[] row, int label, double[] weights) {
            return slopes.of(row, label, weights);
        }
    }
}
