package org.plumbline.properties.formula;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;

/** The functions that formulas know by name. */
enum Elementary {
    EXP, LOG, SQRT, SIN, COS, TANH, SIGMOID, RELU, ABS, SIGN,
    /** The sum of all elements. */
    SUM,
    /** Their mean. */
    MEAN, MAX, MIN,
    /** The root of the sum of their squares. */
    NORM,
    /** Of the columns of a matrix, each for itself. */
    SOFTMAX,
    /** 1 / (1 + e^-x) less its square: the derivative of the sigmoid. */
    SIGMOID_DERIVATIVE,
    DIAG, TRANSPOSE;

    /** Of one argument, but the greatest and the least, which are of several numbers, too. */
    <T extends Real<T>> NdArray<T> value(Spot spot, List<NdArray<T>> arguments) {
        NdArray<T> x = arguments.get(0);
        if (arguments.size() > 1) {
            if (this != MAX && this != MIN) {
                throw spot.refuses(name().toLowerCase(Locale.ROOT) + " is of one argument, and "
                        + arguments.size() + " came");
            }
            return arguments.stream().reduce((a, b) -> Matrices.each(spot, a, b,
                    (one, other) -> this == MAX ? one.max(other) : one.min(other))).orElseThrow();
        }
        return switch (this) {
            case EXP -> x.map(T::exp);
            case LOG -> x.map(T::log);
            case SQRT -> x.map(T::sqrt);
            case SIN -> x.map(T::sin);
            case COS -> x.map(T::cos);
            case TANH -> x.map(T::tanh);
            case SIGMOID -> x.map(Elementary::sigmoid);
            case SIGMOID_DERIVATIVE -> x.map(one -> sigmoid(one).times(sigmoid(one.negate())));
            case RELU -> x.map(one -> one.sign() > 0 ? one : one.times(0));
            case ABS -> x.map(T::abs);
            case SIGN -> x.map(one -> one.arithmetic().of(one.sign()));
            case SUM -> Matrices.number(Matrices.sum(x));
            case MEAN -> Matrices.number(Matrices.sum(x).over(x.count()));
            case MAX -> Matrices.number(x.elements().stream().reduce(T::max).orElseThrow());
            case MIN -> Matrices.number(x.elements().stream().reduce(T::min).orElseThrow());
            case NORM -> Matrices.number(Matrices.sum(x.map(T::squared)).sqrt());
            case SOFTMAX -> softmax(x);
            case TRANSPOSE -> x.transpose(1, 0);
            case DIAG -> x.build(Shape.of(x.count(), x.count()),
                    at -> at[0] == at[1] ? x.at(at[0]) : x.arithmetic().zero());
        };
    }

    private static <T extends Real<T>> T sigmoid(T x) {
        return x.negate().exp().plus(1).reciprocal();
    }

    private static <T extends Real<T>> NdArray<T> softmax(NdArray<T> x) {
        NdArray<T> powers = x.map(T::exp);
        List<T> sums = IntStream.range(0, x.size(1)).mapToObj(column -> x.arithmetic().sum(
                IntStream.range(0, x.size(0)).mapToObj(row -> powers.get(row, column)).toList())).toList();
        return x.build(x.shape(), at -> powers.get(at).over(sums.get(at[1])));
    }
}
