package org.plumbline.properties.convolution;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.properties.generate.Sizes;

/** Random movements of windows, and inputs that fit them. */
public final class Movements {

    private Movements() {
    }

    /** Strides up to 3 (more where longer axes are wanted), dilations up to 2, and paddings up to a limit. */
    public static Arbitrary<Spatial> upTo(int mostPadding) {
        return Combinators.combine(Sizes.axis(3), Sizes.upTo(2),
                Sizes.between(0, mostPadding), Sizes.between(0, mostPadding)).as(Spatial::new);
    }

    /** A padding with movements along an axis that fit it. */
    static Arbitrary<Spatial> of(Padding padding) {
        return upTo(padding == Padding.EXPLICIT ? 2 : 0);
    }

    static Arbitrary<Padding> paddings() {
        return Arbitraries.of(Padding.class);
    }

    /** Sizes of an axis that a kernel fits in: a few from the least on. */
    static Arbitrary<Integer> sizes(Padding padding, Spatial spatial, int kernel) {
        int least = IntStream.iterate(1, size -> size + 1)
                .filter(size -> fits(padding.resolve(size, kernel, spatial), size, kernel)).findFirst().orElseThrow();
        return Sizes.axis(least, Math.max(least + 1, 4));
    }

    private static boolean fits(Spatial spatial, int size, int kernel) {
        return spatial.before() + size + spatial.after() >= spatial.span(kernel);
    }
}
