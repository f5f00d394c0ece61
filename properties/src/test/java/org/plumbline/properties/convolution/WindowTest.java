package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** The size formula of sliding windows, against windows counted one by one. */
class WindowTest {

    @Provide
    Arbitrary<Spatial> movements() {
        return Movements.upTo(4);
    }

    @Property
    void theFloorFormulaCountsTheWindowsThatFit(@ForAll @IntRange(min = 1, max = 12) int input,
            @ForAll @IntRange(min = 1, max = 4) int kernel, @ForAll("movements") Spatial spatial) {
        Assume.that(spatial.span(kernel) <= padded(input, spatial));
        assertThat(Window.over("axis", input, kernel, spatial, Rounding.FLOOR).output())
                .isEqualTo(fitting(input, kernel, spatial));
    }

    @Property
    void roundingUpAddsAWindowOnlyIfItStartsBeforeTheEndOfTheInput(@ForAll @IntRange(min = 1, max = 12) int input,
            @ForAll @IntRange(min = 1, max = 4) int kernel, @ForAll("movements") Spatial spatial) {
        Assume.that(spatial.span(kernel) <= padded(input, spatial));
        Window window = Window.over("axis", input, kernel, spatial, Rounding.CEIL);
        int fitting = fitting(input, kernel, spatial);
        long covered = (fitting - 1L) * spatial.stride() + spatial.span(kernel);
        boolean starts = window.position(fitting, 0) < input;
        assertThat(window.output()).isEqualTo(covered < padded(input, spatial) && starts ? fitting + 1 : fitting);
    }

    @Property
    void samePaddingsAreThoseOfOnnxAndDifferByTheSideOfTheOddZero(@ForAll @IntRange(min = 1, max = 12) int input,
            @ForAll @IntRange(min = 1, max = 5) int kernel, @ForAll @IntRange(min = 1, max = 4) int stride) {
        Spatial spatial = Spatial.UNIT.strided(stride);
        Spatial upper = Padding.SAME_UPPER.resolve(input, kernel, spatial);
        Spatial lower = Padding.SAME_LOWER.resolve(input, kernel, spatial);
        int output = (input + stride - 1) / stride;
        int total = Math.max(0, (output - 1) * stride + kernel - input);
        assertThat(upper.before() + upper.after()).isEqualTo(total);
        assertThat(upper.after() - upper.before()).isBetween(0, 1);
        assertThat(lower).isEqualTo(upper.padded(upper.after(), upper.before()));
        assertThat(Window.over("axis", input, kernel, upper, Rounding.FLOOR).output()).isEqualTo(output);
    }

    /** tensorflow#11092: a stride greater than the kernel would want a negative padding. */
    @Example
    void samePaddingIsNeverNegative() {
        Spatial resolved = Padding.SAME_UPPER.resolve(6, 1, Spatial.UNIT.strided(2));
        assertThat(resolved).isEqualTo(new Spatial(2, 1, 0, 0));
    }

    /** pytorch#45357: the window that would start in the padding after the input is left out. */
    @Example
    void roundingUpMakesNoWindowOutside() {
        Window window = Window.over("axis", 4, 2, new Spatial(3, 1, 1, 1), Rounding.CEIL);
        assertThat(window.output()).isEqualTo(2);
        assertThat(window.position(2, 0)).isGreaterThanOrEqualTo(4);
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> Window.over("height", 4, 3, new Spatial(1, 2, 0, 0), Rounding.FLOOR))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("kernel height is 3, which spans 5; allowed: a span of at most 4, the padded height");
        assertThatThrownBy(() -> Window.over("width", 4, 1, new Spatial(1, 1, Integer.MAX_VALUE, 0), Rounding.FLOOR))
                .isInstanceOf(InvalidArgument.class).hasMessageStartingWith("padded width is 2147483651");
        assertThatThrownBy(() -> Padding.FULL.resolve(4, 3, new Spatial(1, Integer.MAX_VALUE, 0, 0)))
                .isInstanceOf(InvalidArgument.class).hasMessageStartingWith("padding is 4294967294");
        assertThatThrownBy(() -> new Spatial(0, 1, 0, 0)).hasMessageStartingWith("stride is 0");
        assertThatThrownBy(() -> new Spatial(1, 0, 0, 0)).hasMessageStartingWith("dilation is 0");
        assertThatThrownBy(() -> new Spatial(1, 1, -1, 0)).hasMessageStartingWith("before is -1");
        assertThatThrownBy(() -> new Spatial(1, 1, 0, -1)).hasMessageStartingWith("after is -1");
    }

    private static int padded(int input, Spatial spatial) {
        return spatial.before() + input + spatial.after();
    }

    /** How many windows fit in the padded input. */
    private static int fitting(int input, int kernel, Spatial spatial) {
        return (int) IntStream.iterate(0, start -> start + spatial.stride())
                .takeWhile(start -> start + spatial.span(kernel) <= padded(input, spatial)).count();
    }

    @Example
    void refusesWhatCanBeNoWindow() {
        refuses(() -> new Window(-5, 1, 1, Spatial.UNIT), "input is -5; allowed: a whole number of at least 0");
        refuses(() -> new Window(5, -1, 1, Spatial.UNIT), "output is -1; allowed: a whole number of at least 0");
        refuses(() -> new Window(5, 5, 0, Spatial.UNIT), "kernel is 0; allowed: a whole number of at least 1");
        refuses(() -> Window.over(null, 1, 1, Spatial.UNIT, Rounding.FLOOR), "axis is null; allowed: a value");
        refuses(() -> Window.over("width", 1, 1, null, Rounding.FLOOR), "spatial is null; allowed: a value");
        refuses(() -> Window.over("width", 1, 1, Spatial.UNIT, null), "rounding is null; allowed: a value");
    }

    @Example
    void refusesToPadWhatIsNoAxis() {
        for (Padding padding : Padding.values()) {
            refuses(() -> padding.resolve(-3, 1, Spatial.UNIT), "input is -3; allowed: a whole number of at least 0");
            refuses(() -> padding.resolve(3, 0, Spatial.UNIT), "kernel is 0; allowed: a whole number of at least 1");
            refuses(() -> padding.resolve(3, 3, null), "spatial is null; allowed: a value");
        }
    }

    @Example
    void refusesToLayOutNull() {
        for (Layout layout : Layout.values()) {
            refuses(() -> layout.channelsFirst((Tensor) null), "tensor is null; allowed: a value");
            refuses(() -> layout.channelsFirst((NdArray<Plain>) null), "array is null; allowed: a value");
            refuses(() -> layout.restored((Tensor) null), "tensor is null; allowed: a value");
            refuses(() -> layout.restored((NdArray<Plain>) null), "array is null; allowed: a value");
            refuses(() -> layout.axes(null), "channels is null; allowed: a name");
            refuses(() -> layout.axes("C", "H", null), "spatial[1] is null; allowed: a value");
        }
    }

    @Example
    void refusesPaddingThatWouldHaveNoEffect() {
        for (Padding padding : List.of(Padding.VALID, Padding.SAME_UPPER, Padding.SAME_LOWER, Padding.FULL)) {
            refuses(() -> padding.resolve(5, 3, new Spatial(1, 1, 2, 0)), "padding is 2 before, 0 after; allowed: "
                    + "0 and 0 where the padding is " + padding + "; amounts go with EXPLICIT");
            refuses(() -> padding.resolve(5, 3, new Spatial(1, 1, 0, 1)), "padding is 0 before, 1 after; allowed: "
                    + "0 and 0 where the padding is " + padding + "; amounts go with EXPLICIT");
        }
    }

    @Example
    void refusesPositionsThatAreNone() {
        Window window = new Window(5, 5, 3, new Spatial(2, 3, 1, 0));
        refuses(() -> window.position(-1, 0), "at is -1; allowed: a whole number of at least 0");
        refuses(() -> window.position(0, -1), "tap is -1; allowed: a whole number of at least 0");
        refuses(() -> window.position(1 << 30, 0), "at is 1073741824, tap 0, which is position 2147483647"
                + "; allowed: a position below 2^31 - 1");
        refuses(() -> window.position(1, Integer.MAX_VALUE), "at is 1, tap 2147483647, which is position 6442450942"
                + "; allowed: a position below 2^31 - 1");
        assertThat(new Window(Integer.MAX_VALUE, 1, 1, new Spatial(1, 1, 0, 5)).covers(3)).isTrue();
    }

    @Example
    void refusesSizesOfNoOutput() {
        refuses(() -> Window.checkOutput((int[]) null), "sizes is null; allowed: a value");
        refuses(() -> Window.checkOutput(-1, 5), "sizes[0] is -1; allowed: a whole number of at least 0");
        refuses(() -> Window.checkOutput(0, 5, -2), "sizes[2] is -2; allowed: a whole number of at least 0");
        refuses(() -> Window.checkOutput(1 << 16, 1 << 16, 0, -1),
                "sizes[3] is -1; allowed: a whole number of at least 0");
    }

    @Example
    void sizesMakeAnOutputInAnyOrderOrInNone() {
        for (int[] sizes : new int[][] {{1 << 16, 1 << 16, 0}, {0, 1 << 16, 1 << 16}, {1 << 16, 0, 1 << 16}}) {
            assertThatThrownBy(() -> Window.checkOutput(sizes)).isInstanceOf(InvalidArgument.class)
                    .hasMessageContainingAll("output is of shape (", "65536", "at most 2^31 - 1 elements");
        }
        Window.checkOutput(0, 1 << 15, 1 << 15);
    }

    /** 65536 groups of 65536 filters are 2^32, which is 0 in the arithmetic of int. */
    @Example
    void filtersOfAllGroupsAreCountedWithoutOverflow() {
        Conv1d conv = new Conv1d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NCHW, 1 << 16, Spatial.UNIT);
        Axes axes = new Axes().with("N", 1).with("L", 3).with("K", 1).with("F", 1 << 16);
        refuses(() -> conv.refine(axes, Named.none()), "groups is 65536 of 65536, 4294967296 channels; "
                + "allowed: at most 2^31 - 1 channels");
    }

    @Example
    void refusesToLayOutWhatHasNoChannels() {
        for (Layout layout : Layout.values()) {
            for (int rank = 0; rank < 2; rank++) {
                Tensor tensor = Tensor.zeros(rank == 0 ? Shape.of() : Shape.of(3));
                NdArray<Plain> array = NdArray.input(Plain.ARITHMETIC, tensor);
                String message = " is of rank " + rank + "; allowed: a rank of at least 2, for N and the channels";
                refuses(() -> layout.channelsFirst(tensor), "tensor" + message);
                refuses(() -> layout.restored(tensor), "tensor" + message);
                refuses(() -> layout.channelsFirst(array), "array" + message);
                refuses(() -> layout.restored(array), "array" + message);
            }
            refuses(() -> layout.axes(""), "channels is ''; allowed: a name");
            refuses(() -> layout.axes("C", "H", " "), "spatial[1] is ' '; allowed: a name");
        }
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgument.class).hasMessage(message);
    }
}
