package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.defect.LossDefects.Rows;

/**
 * Defects of a cross-entropy's probabilities. By hand its gradient is p less 1 at the label, whatever p is: code whose
 * probabilities are wrong has this gradient of the wrong ones, or that of the right ones, which it computes apart.
 */
final class CrossEntropyDefects {

    private static final Softmax SOFTMAX = Softmax.standard();
    /** What is added to a probability before its logarithm is taken. */
    private static final double[] ADDED = {1e-8, 1e-5, 1e-6, 1e-7, 1e-9, 1e-10, 1e-12, 1e-15};
    private static final UnaryOperator<Tensor> RIGHT = new Logarithms(Over.ROW, Over.ROW, false);

    private CrossEntropyDefects() {
    }

    static List<Defect> all() {
        return List.of(
                twice(),
                defect("cross-entropy-over-the-batch", "a cross-entropy whose softmax runs over the batch",
                        Stream.of(Over.COLUMN, Over.ROW).flatMap(maximum ->
                                mixed(new Logarithms(maximum, Over.COLUMN, false)))),
                defect("cross-entropy-over-everything",
                        "a cross-entropy whose softmax runs over the classes and the batch",
                        Stream.of(Over.ALL, Over.ROW).flatMap(maximum ->
                                mixed(new Logarithms(maximum, Over.ALL, false)))),
                defect("cross-entropy-maximum-of-the-class",
                        "a cross-entropy that subtracts the maximum of each class, not of each row",
                        mixed(new Logarithms(Over.COLUMN, Over.ROW, false))),
                defect("cross-entropy-log-of-zero",
                        "a cross-entropy that takes the logarithm of a softmax that is 0",
                        quotient(Over.ROW)),
                defect("cross-entropy-maximum-of-the-batch",
                        "a cross-entropy that subtracts the maximum of the whole batch,"
                                + " so that rows far below it underflow",
                        Stream.concat(quotient(Over.ALL), same(new Logarithms(Over.ALL, Over.ROW, false)))),
                defect("cross-entropy-overflows", "a cross-entropy of bare exponentials, which overflow",
                        Stream.concat(quotient(Over.NOTHING), same(new Logarithms(Over.NOTHING, Over.ROW, false)))),
                defect("cross-entropy-of-raised-probabilities",
                        "a cross-entropy that adds a small number to each probability, against the logarithm of 0",
                        DoubleStream.of(ADDED).boxed().map(added -> of(x -> RIGHT.apply(x).map(log ->
                                Math.log(Math.exp(log) + added)), RIGHT))));
    }

    /** By the chain rule; or as if the second softmax were the only one, or the first. */
    private static Defect twice() {
        UnaryOperator<Tensor> second = x -> RIGHT.apply(RIGHT.apply(x).map(Math::exp));
        return Defect.of("softmax-applied-twice", "a cross-entropy of scores that are put through softmax twice",
                Defect.TEXTBOOK, any(CrossEntropy.class), Wrong.as((CrossEntropy loss, Named<Tensor> inputs) ->
                        new Rows(loss, (row, label, weights) -> loss.value(SOFTMAX.value(row), label, weights),
                                (row, label, weights) -> SOFTMAX.gradient(row,
                                        loss.gradient(SOFTMAX.value(row), label, weights)))))
                .or(List.of(of(second, second), of(second, RIGHT)));
    }

    private static Defect defect(String name, String headline, Stream<Subject> forms) {
        List<Subject> all = forms.toList();
        return Defect.of(name, headline, Defect.TEXTBOOK, any(CrossEntropy.class), all.get(0))
                .or(all.subList(1, all.size()));
    }

    /** In both passes, or in one. */
    private static Stream<Subject> mixed(UnaryOperator<Tensor> wrong) {
        return Stream.of(of(wrong, wrong), of(wrong, RIGHT), of(RIGHT, wrong));
    }

    private static Stream<Subject> same(UnaryOperator<Tensor> logarithms) {
        return Stream.of(of(logarithms, logarithms));
    }

    private static Stream<Subject> quotient(Over maximum) {
        return same(new Logarithms(maximum, Over.ROW, true));
    }

    /** The loss of these logarithms of probabilities, with the gradient of those. */
    private static Subject of(UnaryOperator<Tensor> values, UnaryOperator<Tensor> gradients) {
        return Wrong.passes((CrossEntropy loss, Named<Tensor> inputs) ->
                        rows(loss).forward(inputs.with("scores", values.apply(inputs.get("scores")))),
                (loss, inputs, upstream) ->
                        rows(loss).backward(inputs.with("scores", gradients.apply(inputs.get("scores"))), upstream));
    }

    /** The same loss of logarithms of probabilities; its gradient is by the scores that they come from. */
    private static Rows rows(CrossEntropy loss) {
        return new Rows(loss, (logs, label, weights) -> IntStream.range(0, logs.length)
                .filter(c -> target(loss, c, label, weights) != 0)
                .mapToDouble(c -> -target(loss, c, label, weights) * logs[c]).sum(), (logs, label, weights) -> {
                    double all = IntStream.range(0, logs.length)
                            .mapToDouble(c -> target(loss, c, label, weights)).sum();
                    return IntStream.range(0, logs.length).mapToDouble(c ->
                            all * Math.exp(logs[c]) - target(loss, c, label, weights)).toArray();
                });
    }

    /** How much of a row is meant to be of a class, times its weight. */
    private static double target(CrossEntropy loss, int c, int label, double[] weights) {
        double share = loss.smoothing() / weights.length;
        return weights[c] * (c == label ? 1 - loss.smoothing() + share : share);
    }

    /** What of a matrix of scores belongs to an element: the row holds an example's scores, the column a class's. */
    private enum Over {
        ROW, COLUMN, ALL, NOTHING;

        private DoubleStream of(Tensor x, int[] at) {
            return switch (this) {
                case ROW -> DoubleStream.of(x.select(0, at[0]).toArray());
                case COLUMN -> DoubleStream.of(x.select(1, at[1]).toArray());
                case ALL -> DoubleStream.of(x.toArray());
                case NOTHING -> DoubleStream.of(0);
            };
        }

        Tensor maximum(Tensor x) {
            return Tensor.build(x.shape(), at -> of(x, at).max().orElse(0));
        }

        Tensor sum(Tensor x) {
            return Tensor.build(x.shape(), at -> of(x, at).sum());
        }
    }

    /** log of e^(x - maximum) / sum, the logarithm of that quotient or a difference of logarithms. */
    private record Logarithms(Over maximum, Over sum, boolean ofQuotient) implements UnaryOperator<Tensor> {

        @Override
        public Tensor apply(Tensor x) {
            Tensor z = x.minus(maximum.maximum(x));
            Tensor exponentials = z.map(Math::exp);
            Tensor sums = sum.sum(exponentials);
            return ofQuotient ? exponentials.zip(sums, (one, all) -> Math.log(one / all))
                    : z.zip(sums, (one, all) -> one - Math.log(all));
        }
    }
}
