package org.plumbline.properties.normalisation;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How layer normalisation is tried. */
public final class LayerNormSuite extends NormalisingSuite<LayerNorm> {

    @Override
    public LayerNorm standard() {
        return LayerNorm.standard();
    }

    @Override
    public Arbitrary<LayerNorm> operations(Regime regime) {
        return Combinators.combine(Sizes.upTo(2), deviations(regime)).as(LayerNorm::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(LayerNorm norm, Regime regime) {
        int least = least(norm.deviation(), regime);
        Arbitrary<Shape> leading = Combinators.combine(Sizes.orNone(3), Sizes.upTo(2), Sizes.between(0, 2))
                .as((n, t, rank) -> List.of(Shape.of(), Shape.of(n), Shape.of(n, t)).get(rank));
        return Combinators.combine(leading, Sizes.axis(least, 5), Sizes.between(least, 3), Sizes.upTo(2))
                .flatAs((shape, d, d1, d2) -> extreme(Inputs.of(norm, regime).ellipsis(shape)
                        .size("D", d).size("D1", d1).size("D2", d2), regime, OVERFLOWING).arbitrary());
    }

    @Override
    public List<Law> laws() {
        return Stream.of(super.laws(), centringLaws(), List.of(alone())).flatMap(List::stream).toList();
    }

    /** Where x is a single example it has no batch to depend on. */
    private static Law alone() {
        return examplesAlone().where("x has an axis that is not normalised", trial ->
                trial.inputs().get("x").rank() > ((LayerNorm) trial.operation()).axes());
    }

    @Override
    int line(LayerNorm norm, Shape x, int[] at) {
        int n = 1;
        for (int axis = x.rank() - norm.axes(); axis < x.rank(); axis++) {
            n *= x.size(axis);
        }
        return x.offset(at) / n;
    }

    @Override
    Deviation deviation(LayerNorm norm) {
        return norm.deviation();
    }

    @Override
    LayerNorm with(LayerNorm norm, Deviation deviation) {
        return new LayerNorm(norm.axes(), deviation);
    }
}
