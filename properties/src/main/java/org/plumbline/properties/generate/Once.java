package org.plumbline.properties.generate;

import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * The same values, each made once. Elsewhere jqwik makes a value anew, from its random seed, at each request, and every
 * filter and map above is one; it also remembers each generator that is made in a session, and finds it again by
 * comparing it with all the others, at a cost that grows with their number: here it does not.
 *
 * @param values the values
 */
public record Once<T>(Arbitrary<T> values) implements Arbitrary<T> {

    @Override
    public RandomGenerator<T> generator(int hint) {
        return made(values.generator(hint));
    }

    @Override
    public RandomGenerator<T> generatorWithEmbeddedEdgeCases(int hint) {
        return made(values.generatorWithEmbeddedEdgeCases(hint));
    }

    private static <T> RandomGenerator<T> made(RandomGenerator<T> generator) {
        return random -> Made.of(generator.next(random));
    }

    @Override
    public EdgeCases<T> edgeCases(int most) {
        return values.edgeCases(most);
    }

    @Override
    public boolean isGeneratorMemoizable() {
        return false;
    }

    private record Made<T>(T value, Shrinkable<T> shrinkable) implements Shrinkable<T> {

        static <T> Shrinkable<T> of(Shrinkable<T> shrinkable) {
            return new Made<>(shrinkable.value(), shrinkable);
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return shrinkable.shrink().map(Made::of);
        }

        @Override
        public Stream<Shrinkable<T>> grow() {
            return shrinkable.grow().map(Made::of);
        }

        @Override
        public ShrinkingDistance distance() {
            return shrinkable.distance();
        }
    }
}
