package org.plumbline.oracle.convolution;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.tensor.InvalidArgument;

/** How many zeros stand before and after each spatial axis. */
public enum Padding implements Convention {
    /** None: the kernel stays within the input. */
    VALID("none: the kernel stays within the input"),
    /** As many as give an output of ceil(input / stride), an odd one after the input. */
    SAME_UPPER("an output of ceil(input / stride), transposed of input * stride; an odd zero after the input"),
    /** As many as give an output of ceil(input / stride), an odd one before the input. */
    SAME_LOWER("an output of ceil(input / stride), transposed of input * stride; an odd zero before the input"),
    /** dilation (kernel - 1) on both sides: every position where kernel and input meet. */
    FULL("dilation (kernel - 1) on both sides: wherever kernel and input meet"),
    /** The declared amounts. */
    EXPLICIT("the declared amounts");

    private final String meaning;

    Padding(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whether the output's size is declared, rather than the padding. */
    public boolean same() {
        return this == SAME_UPPER || this == SAME_LOWER;
    }

    /**
     * The movement over an input of this size with this padding in place.
     *
     * @throws InvalidArgument if it would be more than 2^24, the input is negative, the kernel has no tap, the
     *     movement is null, or has amounts of padding that would have no effect
     */
    public Spatial resolve(int input, int kernel, Spatial spatial) {
        Check.atLeast("input", input, 0);
        Check.atLeast("kernel", kernel, 1);
        Check.present("spatial", spatial);
        check("padding", spatial);
        long span = spatial.span(kernel);
        long full = span - 1;
        long outputs = (input - 1L) / spatial.stride() + 1;
        long missing = Math.max(0, (outputs - 1) * spatial.stride() + span - input);
        return switch (this) {
            case VALID, EXPLICIT -> spatial;
            case FULL -> padded(spatial, full, full);
            case SAME_UPPER -> padded(spatial, missing / 2, missing - missing / 2);
            case SAME_LOWER -> padded(spatial, missing - missing / 2, missing / 2);
        };
    }

    /** Refuses amounts that would have no effect. */
    void check(String name, Spatial spatial) {
        if (this != EXPLICIT && (spatial.before() != 0 || spatial.after() != 0)) {
            throw new InvalidArgument(name, spatial.before() + " before, " + spatial.after() + " after",
                    "0 and 0 where the padding is " + this + "; amounts go with " + EXPLICIT);
        }
    }

    /** The window of a convolution over an input. */
    Window window(String axis, int input, int kernel, Spatial spatial) {
        return Window.over(axis, input, kernel, resolve(input, kernel, spatial), Rounding.FLOOR);
    }

    /**
     * The window of a transposed convolution: the adjoint of the convolution with this padding. With SAME the result
     * has size input stride, as that convolution's input had.
     */
    Window spreading(String axis, int input, int kernel, Spatial spatial, int outputPadding) {
        if (!same()) {
            return Window.spreading(axis, input, kernel, resolve(input, kernel, spatial), outputPadding);
        }
        int result = Window.fitting(axis, (long) input * spatial.stride(), "a smaller stride");
        int beyond = (int) Math.max(0, spatial.stride() - spatial.span(kernel));
        return Window.spreading(axis, input, kernel, resolve(result, kernel, spatial), beyond);
    }

    private static Spatial padded(Spatial spatial, long before, long after) {
        String remedy = "a smaller kernel or dilation";
        return spatial.padded(Window.fitting("padding", before, remedy), Window.fitting("padding", after, remedy));
    }
}
