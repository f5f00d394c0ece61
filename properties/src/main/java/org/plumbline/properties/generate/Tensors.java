package org.plumbline.properties.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Random tensors that shrink towards zeros and small whole numbers. */
public final class Tensors {

    private Tensors() {
    }

    /** Tensors of this shape with elements drawn from the values; a shrunk one keeps to whole numbers or simpler. */
    public static Arbitrary<Tensor> of(Shape shape, Values values) {
        return of(shape, values, true);
    }

    /** Tensors that do not shrink: labels, masks and numbers of a restricted range. */
    public static Arbitrary<Tensor> fixed(Shape shape, Values values) {
        return of(shape, values, false);
    }

    private static Arbitrary<Tensor> of(Shape shape, Values values, boolean shrinks) {
        return Arbitraries.fromGenerator(random -> {
            Tensor tensor = Tensor.build(shape, at -> values.draw(random));
            return shrinks ? new Shrinking(tensor) : Shrinkable.unshrinkable(tensor);
        });
    }

    private record Shrinking(Tensor value) implements Shrinkable<Tensor> {

        /** The whole tensor made simpler at once, then one element after the other. */
        @Override
        public Stream<Shrinkable<Tensor>> shrink() {
            List<DoubleUnaryOperator> steps = List.of(x -> 0, Math::signum, Math::abs, Math::rint,
                    x -> Math.rint(x / 2));
            List<Tensor> simpler = new ArrayList<>();
            steps.forEach(step -> simpler.add(value.map(step)));
            for (DoubleUnaryOperator step : steps) {
                IntStream.range(0, value.count())
                        .forEach(i -> simpler.add(value.with(i, step.applyAsDouble(value.at(i)))));
            }
            return simpler.stream().map(Shrinking::new)
                    .filter(candidate -> candidate.complexity() < complexity()).map(candidate -> candidate);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(complexity());
        }

        /** Whole numbers count less than fractions, small ones less than great, positive ones less than negative. */
        private long complexity() {
            return DoubleStream.of(value.toArray()).mapToLong(x -> (long) Math.min(1e6, Math.abs(x) * 4)
                    + (x < 0 ? 1 : 0) + (x == Math.rint(x) ? 0 : 100) + (x == 0 ? 0 : 1)).sum();
        }
    }
}
