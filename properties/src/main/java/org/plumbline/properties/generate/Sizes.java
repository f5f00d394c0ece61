package org.plumbline.properties.generate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.plumbline.oracle.tensor.Shape;

/**
 * Random sizes of axes, which shrink to the smallest. Axes are short, so that truths are cheap and examples small; code
 * that goes wrong beyond some size shows it where {@link Draws#larger} asks for longer ones, now and then.
 */
public final class Sizes {

    /** The longest axis, where none has to be longer. */
    public static final int LONGEST = 10;

    private static final int LONGER = 5;
    /** One axis in so many is a longer one, so that one case in a few has one and hardly any has two. */
    private static final int RARELY = 16;

    private Sizes() {
    }

    public static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most).shrinkTowards(least).withoutEdgeCases();
    }

    /** From 1 to the most. */
    public static Arbitrary<Integer> upTo(int most) {
        return between(1, most);
    }

    /** The size of an axis: from the least to the most, now and then a longer one where these are wanted. */
    public static Arbitrary<Integer> axis(int least, int most) {
        Arbitrary<Integer> sizes = between(least, most);
        Arbitrary<Integer> longer = Arbitraries.frequencyOf(Tuple.of(RARELY - 1, sizes),
                Tuple.of(1, between(Math.max(least, LONGER), Math.max(most, LONGEST))));
        return Arbitraries.fromGeneratorWithSize(hint -> (Draws.larger(hint) ? longer : sizes).generator(hint));
    }

    /** The size of an axis, from 1 to the most. */
    public static Arbitrary<Integer> axis(int most) {
        return axis(1, most);
    }

    /** The size of an axis, from 1 to the most; now and then 0, an empty batch. */
    public static Arbitrary<Integer> orNone(int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, axis(most)), Tuple.of(1, Arbitraries.just(0)));
    }

    /** Shapes of this many axes at least and at most, each axis from 1 to the greatest size. */
    public static Arbitrary<Shape> shape(int leastRank, int mostRank, int mostSize) {
        return axis(mostSize).list().ofMinSize(leastRank).ofMaxSize(mostRank)
                .map(sizes -> Shape.of(sizes.stream().mapToInt(Integer::intValue).toArray()));
    }
}
