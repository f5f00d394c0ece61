package org.plumbline.oracle.convolution;

import org.plumbline.oracle.tensor.InvalidArgument;

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
     * The window over an input.
     *
     * @param axis the axis, to be named in a refusal
     * @throws InvalidArgument if the kernel spans more than the padded input
     */
    public static Window over(String axis, int input, int kernel, Spatial spatial, Rounding rounding) {
        long padded = fitting("padded " + axis, (long) input + spatial.before() + spatial.after());
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
     * @throws InvalidArgument if nothing is left of the result once the padding is cut off
     */
    static Window spreading(String axis, int positions, int kernel, Spatial spatial, int outputPadding) {
        long whole = (positions - 1L) * spatial.stride() + spatial.span(kernel) + outputPadding;
        long cut = (long) spatial.before() + spatial.after();
        if (cut >= whole) {
            throw new InvalidArgument("padding of the " + axis, Long.toString(cut),
                    "less than " + whole + ", the " + axis + " that it is cut from");
        }
        return new Window(fitting(axis, whole - cut), positions, kernel, spatial);
    }

    /** The position in the input that a tap meets; less than 0 or not less than the input's size in the padding. */
    public int position(int at, int tap) {
        return at * spatial.stride() + tap * spatial.dilation() - spatial.before();
    }

    /** Whether a position lies in the input. */
    public boolean holds(int position) {
        return position >= 0 && position < input;
    }

    /** Whether a position lies in the input or its padding, not past the padded end. */
    public boolean covers(int position) {
        return position >= -spatial.before() && position < input + spatial.after();
    }

    /** A size that an axis can have. */
    static int fitting(String name, long size) {
        if (size > Integer.MAX_VALUE) {
            throw new InvalidArgument(name, Long.toString(size), "at most 2^31 - 1");
        }
        return (int) size;
    }
}
