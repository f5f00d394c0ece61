package org.plumbline.properties.generate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.plumbline.oracle.tensor.Shape;

/** Random sizes of axes, which shrink to the smallest. */
public final class Sizes {

    private Sizes() {
    }

    public static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most).shrinkTowards(least).withoutEdgeCases();
    }

    /** From 1 to the most. */
    public static Arbitrary<Integer> upTo(int most) {
        return between(1, most);
    }

    /** From 1 to the most; now and then 0, an empty batch. */
    public static Arbitrary<Integer> orNone(int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, upTo(most)), Tuple.of(1, Arbitraries.just(0)));
    }

    /** Shapes of this many axes at least and at most, each axis from 1 to the greatest size. */
    public static Arbitrary<Shape> shape(int leastRank, int mostRank, int mostSize) {
        return upTo(mostSize).list().ofMinSize(leastRank).ofMaxSize(mostRank)
                .map(sizes -> Shape.of(sizes.stream().mapToInt(Integer::intValue).toArray()));
    }
}
