package org.plumbline.oracle.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.simple.SimpleMatrix;

class TensorTest {

    private static final Tensor MATRIX = Tensor.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6});

    @Example
    void printsAsNestedLists() {
        assertThat(MATRIX).hasToString("[[1, 2, 3], [4, 5, 6]]");
        assertThat(Tensor.vector(0.5, -0.0, 1e7)).hasToString("[0.5, -0.0, 1.0E7]");
        assertThat(Tensor.scalar(2)).hasToString("2");
        assertThat(Tensor.zeros(Shape.of(0, 3))).hasToString("empty (0, 3)");
    }

    @Example
    void keepsNoReferenceToWhatItWasMadeOf() {
        double[] numbers = {1, 2};
        Tensor tensor = Tensor.vector(numbers);
        numbers[0] = 9;
        tensor.toArray()[1] = 9;
        SimpleMatrix matrix = tensor.matrix(1, 2);
        matrix.set(0, 0, 9);
        assertThat(tensor).isEqualTo(Tensor.vector(1, 2));
    }

    @Example
    void slicesSelectsAndTransposes() {
        assertThat(MATRIX.transpose(1, 0)).hasToString("[[1, 4], [2, 5], [3, 6]]");
        assertThat(MATRIX.slice(-1, 1, 3)).hasToString("[[2, 3], [5, 6]]");
        assertThat(MATRIX.select(0, 1)).hasToString("[4, 5, 6]");
        assertThat(MATRIX.reshape(Shape.of(3, 2)).get(2, 0)).isEqualTo(5);
        assertThat(Tensor.of(Shape.of(2, 3), MATRIX.matrix())).isEqualTo(MATRIX);
    }

    @Example
    void computesElementByElement() {
        assertThat(MATRIX.plus(MATRIX)).isEqualTo(MATRIX.times(2));
        assertThat(MATRIX.minus(MATRIX)).isEqualTo(Tensor.zeros(MATRIX.shape()));
        assertThat(MATRIX.times(Tensor.filled(MATRIX.shape(), 2)).sum()).isEqualTo(42);
        assertThat(MATRIX.dot(MATRIX)).isEqualTo(91);
        assertThat(MATRIX.with(0, Double.NaN).isFinite()).isFalse();
        assertThat(MATRIX.isFinite()).isTrue();
        assertThat(Tensor.scalar(3).scalar()).isEqualTo(3);
    }

    @Example
    void isEqualInShapeAndBits() {
        assertThat(MATRIX).isNotEqualTo(MATRIX.reshape(Shape.of(6))).isNotEqualTo("matrix");
        assertThat(MATRIX.hashCode()).isEqualTo(MATRIX.times(1).hashCode());
        assertThat(Tensor.vector(Double.NaN)).isEqualTo(Tensor.vector(Double.NaN));
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> MATRIX.plus(Tensor.vector(1)))
                .isInstanceOf(InvalidArgument.class).hasMessage("tensor is of shape (1,); allowed: shape (2, 3)");
        assertThatThrownBy(() -> MATRIX.reshape(Shape.of(5))).hasMessageContaining("5 for shape (5,)");
        assertThatThrownBy(() -> MATRIX.matrix(4, 2)).hasMessageContaining("4 x 2");
        assertThatThrownBy(MATRIX::scalar).hasMessageContaining("a single element");
        assertThatThrownBy(() -> MATRIX.get(0, 3)).hasMessageContaining("[0, 3]");
        assertThatThrownBy(() -> MATRIX.get(0, -1)).hasMessageContaining("[0, -1]");
        assertThatThrownBy(() -> MATRIX.get(0)).hasMessageContaining("one number for each axis of (2, 3)");
        assertThatThrownBy(() -> MATRIX.size(2)).hasMessage("axis is 2; allowed: an axis of (2, 3): -2 to 1");
        assertThatThrownBy(() -> MATRIX.size(-3)).hasMessageContaining("axis is -3");
        assertThatThrownBy(() -> MATRIX.at(6)).hasMessage("offset is 6; allowed: 6 elements of (2, 3)");
        assertThatThrownBy(() -> MATRIX.with(-1, 0)).hasMessageContaining("offset is -1");
        assertThatThrownBy(() -> MATRIX.transpose(0, 0)).hasMessageContaining("every axis of (2, 3) once");
        assertThatThrownBy(() -> Tensor.vector((double[]) null)).hasMessage("data is null; allowed: a value");
        assertThatThrownBy(() -> Tensor.of(null, 1)).hasMessage("shape is null; allowed: a value");
        assertThatThrownBy(() -> Shape.of((int[]) null)).hasMessageContaining("sizes is null");
        assertThatThrownBy(() -> Shape.of(0).index(0)).hasMessageContaining("an element of (0,)");
        assertThatThrownBy(() -> Shape.of(2).index(-1)).hasMessageContaining("offset is -1");
        assertThatThrownBy(() -> Shape.of(-1)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> Shape.of(1 << 20, 1 << 20)).hasMessageContaining("at most 2^31 - 1");
    }

    /** Three rows of 2, 1 and 3 numbers are six, as many as a matrix of 3 by 2 has. */
    @Example
    void refusesRowsOfSeveralLengths() {
        assertThatThrownBy(() -> Tensor.matrix(new double[2], new double[1], new double[3]))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("rows[1] is of length 1; allowed: the length of the first row, 2");
    }

    /** -2 by -3 are six, and 2^16 by 2^16 wrap around to none. */
    @Example
    void refusesMatricesOfSizesThatAreNone() {
        assertThatThrownBy(() -> MATRIX.matrix(-2, -3)).isInstanceOf(InvalidArgument.class);
        assertThatThrownBy(() -> Tensor.vector().matrix(1 << 16, 1 << 16)).isInstanceOf(InvalidArgument.class);
    }

    @Example
    void refusesWhatIsMissing() {
        refusesNull("rows", () -> Tensor.matrix((double[][]) null));
        refusesNull("rows[0]", () -> Tensor.matrix(null, new double[1]));
        refusesNull("rows[1]", () -> Tensor.matrix(new double[1], null));
        refusesNull("shape", () -> Tensor.zeros(null));
        refusesNull("shape", () -> Tensor.build(null, at -> 0));
        refusesNull("element", () -> Tensor.build(Shape.of(), null));
        refusesNull("matrix", () -> Tensor.of(Shape.of(), (SimpleMatrix) null));
        refusesNull("shape", () -> MATRIX.reshape(null));
        refusesNull("tensor", () -> MATRIX.plus(null));
        refusesNull("function", () -> MATRIX.zip(MATRIX, null));
        refusesNull("function", () -> MATRIX.map(null));
        refusesNull("index", () -> MATRIX.get((int[]) null));
        refusesNull("order", () -> MATRIX.transpose((int[]) null));
        refusesNull("shape", () -> Shape.of(2).concat(null));
        refusesNull("visitor", () -> Shape.of(2).forEachIndex(null));
    }

    private static void refusesNull(String argument, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgument.class)
                .hasMessage(argument + " is null; allowed: a value");
    }

    @Example
    void shapesJoinDropAndCount() {
        Shape shape = Shape.of(2, 3);
        assertThat(shape.concat(Shape.of(4))).hasToString("(2, 3, 4)");
        assertThat(shape.without(-2)).hasToString("(3,)");
        assertThat(shape.index(4)).containsExactly(1, 1);
        assertThat(shape).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo("(2, 3)").hasSameHashCodeAs(Shape.of(2, 3));
        assertThat(Shape.of().count()).isEqualTo(1);
    }

    @Example
    void theNormNeitherOverflowsNorUnderflows() {
        for (double unit : new double[] {1, 0x1p1000, 0x1p-1000, 0x1p-1070}) {
            assertThat(Tensor.vector(3 * unit, -4 * unit).norm()).isEqualTo(5 * unit);
        }
        assertThat(Tensor.vector().norm()).isZero();
        assertThat(Tensor.vector(Double.MAX_VALUE, Double.MAX_VALUE).norm()).isInfinite();
        assertThat(Tensor.vector(1, Double.NEGATIVE_INFINITY).norm()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Tensor.vector(Double.NaN, Double.NaN).norm()).isNaN();
        assertThat(Tensor.vector(Double.NaN, Double.POSITIVE_INFINITY).norm()).isNaN();
    }
}
