package org.plumbline.oracle.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plumbline.oracle.real.Plain;

class NdArrayTest {

    private static final Tensor TENSOR = Tensor.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    private static final NdArray<Plain> ARRAY = NdArray.input(Plain.ARITHMETIC, TENSOR);

    @Example
    void computesAsATensorDoes() {
        assertThat(ARRAY.plus(ARRAY).toTensor()).isEqualTo(TENSOR.plus(TENSOR));
        assertThat(ARRAY.minus(ARRAY).toTensor()).isEqualTo(TENSOR.minus(TENSOR));
        assertThat(ARRAY.times(ARRAY).toTensor()).isEqualTo(TENSOR.times(TENSOR));
        assertThat(ARRAY.over(ARRAY).sum().value()).isEqualTo(6);
        assertThat(ARRAY.times(2).toTensor()).isEqualTo(TENSOR.times(2));
        assertThat(ARRAY.dot(ARRAY).value()).isEqualTo(91);
        assertThat(ARRAY.mean().value()).isEqualTo(3.5);
        assertThat(ARRAY.transpose(1, 0).toTensor()).isEqualTo(TENSOR.transpose(1, 0));
        assertThat(ARRAY.slice(1, 1, 2).toTensor()).isEqualTo(TENSOR.slice(1, 1, 2));
        assertThat(ARRAY.select(1, 2).toTensor()).isEqualTo(TENSOR.select(1, 2));
        assertThat(ARRAY.select(0, 1).toTensor()).isEqualTo(TENSOR.select(0, 1));
        assertThat(ARRAY.reshape(Shape.of(6))).hasToString("[1, 2, 3, 4, 5, 6]");
        assertThat(ARRAY.whole(1, 2)).isEqualTo(6);
    }

    @Example
    void meetsScalarsElementByElement() {
        Plain two = new Plain(2);
        assertThat(ARRAY.plus(two).minus(two).times(two).over(two).toTensor()).isEqualTo(TENSOR);
        assertThat(NdArray.scalar(two).scalar()).isEqualTo(two);
    }

    @Example
    void multipliesMatrices() {
        assertThat(ARRAY.matmul(ARRAY.transpose(1, 0))).hasToString("[[14, 32], [32, 77]]");
        assertThatThrownBy(() -> ARRAY.matmul(ARRAY)).hasMessageContaining("as many rows as (2, 3) has columns");
        assertThatThrownBy(() -> ARRAY.matmul(ARRAY.reshape(Shape.of(6)))).isInstanceOf(InvalidArgument.class);
        assertThatThrownBy(() -> ARRAY.reshape(Shape.of(6)).matmul(ARRAY)).isInstanceOf(InvalidArgument.class);
    }

    @Example
    void appliesAFunctionToEveryLineOfAnAxis() {
        assertThat(ARRAY.along(0, line -> line.minus(line.mean())))
                .hasToString("[[-1.5, -1.5, -1.5], [1.5, 1.5, 1.5]]");
        assertThat(ARRAY.along(-1, line -> line.minus(line.mean()))).hasToString("[[-1, 0, 1], [-1, 0, 1]]");
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> ARRAY.plus(ARRAY.reshape(Shape.of(6)))).hasMessageContaining("(2, 3)");
        assertThatThrownBy(() -> NdArray.of(Plain.ARITHMETIC, Shape.of(2), List.of()))
                .hasMessageContaining("0 numbers");
        assertThatThrownBy(ARRAY::scalar).hasMessageContaining("a single element");
    }

    /** Position 3 of axis 1 would be the first element of the next row. */
    @Example
    void refusesPartsThatAreNotThere() {
        for (int position : new int[] {-1, 3}) {
            String message = "part is from " + position + " to " + (position + 1)
                    + "; allowed: a part of axis 1 of (2, 3): from 0 to 3";
            assertThatThrownBy(() -> ARRAY.select(1, position)).isInstanceOf(InvalidArgument.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> TENSOR.select(1, position)).isInstanceOf(InvalidArgument.class)
                    .hasMessage(message);
        }
        assertThatThrownBy(() -> ARRAY.slice(0, 2, 1)).isInstanceOf(InvalidArgument.class);
        assertThatThrownBy(() -> TENSOR.slice(0, 0, 1 << 30)).isInstanceOf(InvalidArgument.class);
        assertThat(TENSOR.slice(0, 2, 2).count()).isZero();
    }

    @Example
    void refusesWhatIsMissing() {
        refusesNull("arithmetic", () -> NdArray.input(null, TENSOR));
        refusesNull("arithmetic", () -> NdArray.build(null, Shape.of(0), at -> Plain.ARITHMETIC.one()));
        refusesNull("tensor", () -> NdArray.input(Plain.ARITHMETIC, null));
        refusesNull("value", () -> NdArray.scalar((Plain) null));
        refusesNull("shape", () -> NdArray.of(Plain.ARITHMETIC, null, List.of()));
        refusesNull("shape", () -> ARRAY.build(null, at -> Plain.ARITHMETIC.one()));
        refusesNull("element", () -> ARRAY.build(Shape.of(), null));
        refusesNull("data[0]", () -> NdArray.of(Plain.ARITHMETIC, Shape.of(1), Arrays.asList((Plain) null)));
    }

    private static void refusesNull(String argument, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgument.class)
                .hasMessage(argument + " is null; allowed: a value");
    }
}
