package org.plumbline.oracle.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A share of a class's examples, found by its true positives tp, false positives fp and false negatives fn: the output
 * is that of one class, or an average, a scalar.
 *
 * <p>Of predictions (N) and labels (N), below the number of classes; there may be no example, where every share is
 * that of nothing.
 */
public interface ShareMetric extends LabelMetric {

    Averaging averaging();

    ZeroDivision zeroDivision();

    /** What is counted, by the textbook's formula. */
    <T extends Real<T>> T numerator(T tp, T fp, T fn);

    /** What it is a share of, by the textbook's formula. */
    <T extends Real<T>> T denominator(T tp, T fp, T fn);

    /** The same share of the examples right, predicted as the class, and labelled with it. */
    double share(double right, double predicted, double labelled);

    /** Refuses too few or too many classes, and the binary average of more than two. */
    static void checkClasses(int classes, Averaging averaging) {
        LabelMetric.checkClasses(classes);
        if (averaging == Averaging.BINARY && classes != 2) {
            throw new InvalidArgument("classes", Integer.toString(classes), "2 for the binary average");
        }
    }

    @Override
    default Port output() {
        return Port.constant(name(), "()");
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        Arithmetic<T> arithmetic = inputs.get("labels").arithmetic();
        List<Integer> all = IntStream.range(0, classes()).boxed().toList();
        T share = switch (averaging()) {
            case BINARY -> share(inputs, List.of(1));
            case MICRO -> share(inputs, all);
            case MACRO -> arithmetic.sum(all.stream().map(c -> share(inputs, List.of(c))).toList()).over(classes());
        };
        return Named.of(name(), NdArray.scalar(share));
    }

    /** The share of the counts of these classes, added up. */
    private <T extends Real<T>> T share(Named<NdArray<T>> inputs, List<Integer> positives) {
        Arithmetic<T> arithmetic = inputs.get("labels").arithmetic();
        List<Integer> every = IntStream.range(0, classes()).boxed().toList();
        T tp = arithmetic.sum(positives.stream().map(c -> count(inputs, c, c)).toList());
        T fp = arithmetic.sum(positives.stream().flatMap(c -> every.stream().filter(j -> !j.equals(c))
                .map(j -> count(inputs, j, c))).toList());
        T fn = arithmetic.sum(positives.stream().flatMap(c -> every.stream().filter(j -> !j.equals(c))
                .map(j -> count(inputs, c, j))).toList());
        T whole = denominator(tp, fp, fn);
        return whole.value() == 0 ? arithmetic.of(zeroDivision().value()) : numerator(tp, fp, fn).over(whole);
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        double[][] counts = counts(inputs);
        IntStream classes = IntStream.range(0, classes());
        return Named.of(name(), Tensor.scalar(switch (averaging()) {
            case BINARY -> shareOf(counts, 1);
            case MICRO -> {
                double all = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
                yield ratio(classes.mapToDouble(c -> counts[c][c]).sum(), all, all);
            }
            case MACRO -> classes.mapToDouble(c -> shareOf(counts, c)).average().orElseThrow();
        }));
    }

    private double shareOf(double[][] counts, int c) {
        double predicted = Arrays.stream(counts).mapToDouble(row -> row[c]).sum();
        return ratio(counts[c][c], predicted, Arrays.stream(counts[c]).sum());
    }

    private double ratio(double right, double predicted, double labelled) {
        double share = share(right, predicted, labelled);
        return Double.isNaN(share) ? zeroDivision().value() : share;
    }
}
