package org.plumbline.properties.formula;

import java.util.List;
import java.util.function.BinaryOperator;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;

/** The algebra of formulas, on matrices. */
final class Matrices {

    private Matrices() {
    }

    static <T extends Real<T>> NdArray<T> number(T value) {
        return NdArray.of(value.arithmetic(), Shape.of(1, 1), List.of(value));
    }

    static boolean isNumber(NdArray<?> matrix) {
        return matrix.count() == 1;
    }

    /** Element by element; a number goes with every element of the other. */
    static <T extends Real<T>> NdArray<T> each(Spot spot, NdArray<T> a, NdArray<T> b, BinaryOperator<T> function) {
        if (a.shape().equals(b.shape())) {
            return a.zip(b, function);
        }
        if (isNumber(b)) {
            return a.map(one -> function.apply(one, b.at(0)));
        }
        if (isNumber(a)) {
            return b.map(one -> function.apply(a.at(0), one));
        }
        throw spot.refuses("shapes " + a.shape() + " and " + b.shape() + " do not fit, which element by element are "
                + "to be the same");
    }

    /** A product: of a number and anything, or of matrices. */
    static <T extends Real<T>> NdArray<T> product(Spot spot, NdArray<T> a, NdArray<T> b) {
        if (isNumber(a) || isNumber(b)) {
            return each(spot, a, b, T::times);
        }
        if (a.size(1) == b.size(0)) {
            return a.matmul(b);
        }
        throw spot.refuses("there is no product of shapes " + a.shape() + " and " + b.shape()
                + "; transposed by ^T one may fit, and element by element it is \\odot or .*");
    }

    static <T extends Real<T>> T sum(NdArray<T> matrix) {
        return matrix.arithmetic().sum(matrix.elements());
    }
}
