package org.plumbline.oracle.convolution;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;

/**
 * A window that slides along one axis: which elements of the input the taps of each output meet.
 *
 * <pre>
 * stride 2, dilation 1, kernel 3, before 1, after 1
 *
 * input       .  0  1  2  3  4  .      the dots are padding
 * output 0    t0 t1 t2
 * output 1          t0 t1 t2
 * output 2                t0 t1 t2
 * </pre>
 *
 * <p>{@code output = floor((input + before + after - dilation (kernel - 1) - 1) / stride) + 1}. The window of a
 * transposed convolution is the same one, read from the output to the input.
 *
 * @param input the size of the axis that the window slides over
 * @param output how many positions it takes
 * @param kernel how many taps it has
 * @param spatial how it moves
 */
public record Window(int input, int output, int kernel, Spatial spatial) {

    /**
     * The greatest size of an axis with its padding: as doubles, 128 MiB. A position is the start of a window and the
     * place of a tap in it together, each below this, so that none overflows.
     */
    private static final int LIMIT = 1 << 24;

    /** @throws InvalidArgument if a component is null, an axis has a negative size, or the kernel no tap */
    public Window {
        Check.atLeast("input", input, 0);
        Check.atLeast("output", output, 0);
        Check.atLeast("kernel", kernel, 1);
        Check.present("spatial", spatial);
    }

    /**
     * The window over an input.
     *
     * @param axis the axis, to be named in a refusal
     * @throws InvalidArgument if the kernel spans more than the padded input, that is more than 2^24, or an argument
     *     is null
     */
    public static Window over(String axis, int input, int kernel, Spatial spatial, Rounding rounding) {
        Check.present("axis", axis);
        Check.present("spatial", spatial);
        Check.present("rounding", rounding);
        long padded = fitting("padded " + axis, (long) input + spatial.before() + spatial.after(),
                "fewer elements or less padding");
        long span = spatial.span(kernel);
        if (span > padded) {
            throw new InvalidArgument("kernel " + axis, kernel + ", which spans " + span,
                    "a span of at most " + padded + ", the padded " + axis);
        }
        long way = padded - span;
        int stride = spatial.stride();
        long floor = way / stride + 1;
        boolean further = rounding == Rounding.CEIL && way % stride != 0
                && floor * stride < (long) input + spatial.before();
        return new Window(input, (int) floor + (further ? 1 : 0), kernel, spatial);
    }

    /**
     * The window of a transposed convolution, from whose every position one element of the input is spread:
     * {@code size = (positions - 1) stride - before - after + dilation (kernel - 1) + 1 + outputPadding}.
     *
     * @param axis the axis, to be named in a refusal
     * @throws InvalidArgument if nothing is left of the result once the padding is cut off, or it was more than 2^24
     */
    static Window spreading(String axis, int positions, int kernel, Spatial spatial, int outputPadding) {
        long whole = fitting(axis, (positions - 1L) * spatial.stride() + spatial.span(kernel) + outputPadding,
                "a smaller stride or dilation");
        long cut = (long) spatial.before() + spatial.after();
        if (cut >= whole) {
            throw new InvalidArgument("padding of the " + axis, Long.toString(cut),
                    "less than " + whole + ", the " + axis + " that it is cut from");
        }
        return new Window((int) (whole - cut), positions, kernel, spatial);
    }

    /**
     * The position in the input that a tap meets; less than 0 or not less than the input's size in the padding.
     *
     * @throws InvalidArgument if the window's place or the tap is negative, or the position no int
     */
    public int position(int at, int tap) {
        Check.atLeast("at", at, 0);
        Check.atLeast("tap", tap, 0);
        long position = (long) at * spatial.stride() - spatial.before() + (long) tap * spatial.dilation();
        if (position >= Integer.MAX_VALUE) {
            throw new InvalidArgument("at", at + ", tap " + tap + ", which is position " + position,
                    "a position below 2^31 - 1");
        }
        return (int) position;
    }

    /** Whether a position lies in the input. */
    public boolean holds(int position) {
        return position >= 0 && position < input;
    }

    /** Whether a position lies in the input or its padding, not past the padded end. */
    public boolean covers(int position) {
        return position >= -spatial.before() && position < (long) input + spatial.after();
    }

    /** A size that an axis can have; the remedy says what makes it smaller. */
    static int fitting(String name, long size, String remedy) {
        if (size > LIMIT) {
            throw new InvalidArgument(name, Long.toString(size), "at most " + LIMIT + ": " + remedy);
        }
        return (int) size;
    }

    /**
     * Checks the sizes of the axes of an output (N, C, ...).
     *
     * @throws InvalidArgument if they are null, one is negative, or they make no shape: {@link Shape#fits}
     */
    public static void checkOutput(int... sizes) {
        Check.present("sizes", sizes);
        for (int i = 0; i < sizes.length; i++) {
            Check.atLeast("sizes[" + i + "]", sizes[i], 0);
        }
        if (!Shape.fits(sizes)) {
            String shape = IntStream.of(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            throw new InvalidArgument("output", "of shape (" + shape + ")",
                    "at most 2^31 - 1 elements: mind padding and strides");
        }
    }
}
