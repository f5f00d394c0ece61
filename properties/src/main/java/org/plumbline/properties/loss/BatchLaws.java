package org.plumbline.properties.loss;

import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;

/** Laws of every loss that is reduced over a batch: what it may not depend on. */
final class BatchLaws {

    /** Tells a mean from a sum, and finds a divisor that is not the batch's. */
    static final Law TWICE = new Law("a batch counted twice",
            "mean: the same loss, half the gradient; sum: twice the loss, the same gradient; none: both repeated",
            (subject, trial) -> {
                UnaryOperator<Tensor> repeated = x -> rearranged(x, 2 * x.size(0), n -> n % x.size(0));
                Reduction reduction = reduction(trial.operation());
                return new Relation(trial, everywhere(trial, repeated)).judge(subject, switch (reduction) {
                    case MEAN -> UnaryOperator.identity();
                    case SUM -> loss -> loss.times(2);
                    case NONE -> repeated;
                }, reduction == Reduction.MEAN ? dx -> repeated.apply(dx).times(0.5) : repeated);
            });

    /** Finds an example that meets another's label or weight. */
    static final Law REVERSED = new Law("a batch in the other order",
            "mean and sum: the same loss; none: reversed; the gradient: reversed", (subject, trial) -> {
                UnaryOperator<Tensor> reversed = x -> rearranged(x, x.size(0), n -> x.size(0) - 1 - n);
                boolean kept = reduction(trial.operation()) == Reduction.NONE;
                return new Relation(trial, everywhere(trial, reversed))
                        .judge(subject, kept ? reversed : UnaryOperator.identity(), reversed);
            });

    private BatchLaws() {
    }

    /** Weights of one are as good as none. */
    static Law weightsOfOne(String weights) {
        return new Law("weights of one change nothing", "loss(" + weights + " = 1) = loss without " + weights,
                (subject, trial) -> {
                    Case without = trial.withInputs(trial.inputs().without(weights));
                    Port port = trial.operation().signature().input(weights).orElseThrow();
                    Tensor ones = Tensor.filled(trial.operation().bind(trial.inputs()).shape(port), 1);
                    Case with = trial.withInputs(trial.inputs().with(weights, ones));
                    return new Relation(without, with).equal(subject);
                });
    }

    /**
     * A mean is its sum over a divisor that is counted here.
     *
     * @param divisor what the sum is divided by, in words
     * @param summed the same loss under SUM
     * @param count the divisor of a case
     */
    static Law mean(String divisor, UnaryOperator<Case> summed, ToDoubleFunction<Case> count) {
        return new Law("a mean is the sum over what it is the mean of",
                "loss = loss(SUM) / divisor, gradient = gradient(SUM) / divisor, divisor = " + divisor,
                (subject, trial) -> {
                    Case sum = summed.apply(trial);
                    double by = count.applyAsDouble(trial);
                    String x = trial.operation().signature().inputs().stream().filter(Port::differentiable)
                            .map(Port::name).findFirst().orElseThrow();
                    int terms = trial.inputs().get(x).size(0);
                    return Agreement.output(subject, trial, "loss")
                            .with("loss", Agreement.output(subject, sum, "loss").over(by, terms))
                            .and(Agreement.gradient(subject, trial, x)
                                    .with("d" + x, Agreement.gradient(subject, sum, x).over(by, terms)));
                }).where("reduction = MEAN", trial -> reduction(trial.operation()) == Reduction.MEAN);
    }

    /** The reduction that an operation declares. */
    static Reduction reduction(Operation operation) {
        return (Reduction) operation.conventions().get("reduction");
    }

    /** The same change to every input and upstream gradient that has the batch's axis. */
    private static Case everywhere(Case trial, UnaryOperator<Tensor> change) {
        Named<Tensor> inputs = trial.inputs();
        for (Port port : trial.operation().signature().inputs()) {
            if (inputs.has(port.name()) && ofTheBatch(port)) {
                inputs = inputs.with(port.name(), change.apply(inputs.get(port.name())));
            }
        }
        boolean kept = trial.operation().signature().outputs().stream().allMatch(BatchLaws::ofTheBatch);
        return new Case(trial.operation(), inputs, kept ? trial.upstream().map(change) : trial.upstream());
    }

    private static boolean ofTheBatch(Port port) {
        return port.axes().startsWith("(N");
    }

    private static Tensor rearranged(Tensor x, int examples, IntUnaryOperator source) {
        return Tensor.build(x.shape().with(0, examples), at -> {
            int[] from = at.clone();
            from[0] = source.applyAsInt(at[0]);
            return x.get(from);
        });
    }
}
