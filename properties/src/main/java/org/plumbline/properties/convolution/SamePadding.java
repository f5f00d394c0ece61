package org.plumbline.properties.convolution;

import java.util.function.UnaryOperator;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;

/** The law of padding that follows from the output's size: zeros that are dealt here, one by one. */
final class SamePadding {

    private SamePadding() {
    }

    /**
     * The law of a layer.
     *
     * @param same a case that has SAME padding, as it is; any other with SAME_UPPER
     * @param explicit a case of SAME padding with explicit amounts instead
     */
    static Law law(UnaryOperator<Case> same, UnaryOperator<Case> explicit) {
        return new Law("SAME_UPPER has its odd zero after the input, SAME_LOWER before",
                "y = y(EXPLICIT), zeros dealt by turns until there are ceil(in / stride) windows, the first after the "
                        + "input under SAME_UPPER, before it under SAME_LOWER; in is a transposed convolution's out",
                (subject, trial) -> Agreement.output(subject, trial)
                        .with("y", Agreement.output(subject, explicit.apply(trial))))
                .at("padding = SAME_LOWER or SAME_UPPER, which takes the place of any other", same);
    }

    /** SAME padding as it is, SAME_UPPER in place of any other. */
    static Padding same(Padding padding) {
        return padding == Padding.SAME_LOWER ? padding : Padding.SAME_UPPER;
    }

    /** The movement over an axis of this size, with its zeros. */
    static Spatial dealt(Padding padding, int size, int kernel, Spatial spatial) {
        int wanted = (size + spatial.stride() - 1) / spatial.stride();
        int before = 0;
        int after = 0;
        while (windows(before + size + after, kernel, spatial) < wanted) {
            boolean even = before == after;
            if (even == (padding == Padding.SAME_UPPER)) {
                after++;
            } else {
                before++;
            }
        }
        return spatial.padded(before, after);
    }

    private static int windows(int padded, int kernel, Spatial spatial) {
        int windows = 0;
        for (int start = 0; start + (kernel - 1) * spatial.dilation() < padded; start += spatial.stride()) {
            windows++;
        }
        return windows;
    }
}
