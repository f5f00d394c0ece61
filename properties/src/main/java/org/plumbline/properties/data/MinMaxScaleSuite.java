package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Direction;
import org.plumbline.oracle.data.MinMaxScale;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How scaling onto a range is tried. */
public final class MinMaxScaleSuite implements Suite<MinMaxScale> {

    @Override
    public MinMaxScale standard() {
        return MinMaxScale.standard();
    }

    /** On exact inputs the widths are powers of two, as the ranges are. */
    @Override
    public Arbitrary<MinMaxScale> operations(Regime regime) {
        Arbitrary<Double> widths = regime == Regime.EXACT
                ? Arbitraries.of(0.5, 1.0, 2.0, 4.0) : Arbitraries.of(0.1, 1.0, 3.0);
        return Combinators.combine(Arbitraries.of(-1.0, 0.0, 0.5), widths, Arbitraries.of(Direction.class))
                .as((a, width, direction) -> new MinMaxScale(a, a + width, direction));
    }

    /** The least values lie below the greatest by their ranges of values. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(MinMaxScale scaling, Regime regime) {
        Values least = regime == Regime.EXACT ? Values.among(-4) : Values.between(-4, -1);
        Values greatest = regime == Regime.EXACT ? Values.among(-2, 0, 4, 12) : Values.between(1, 4);
        return Combinators.combine(Sizes.orNone(4), Sizes.upTo(4)).flatAs((n, d) -> Inputs.of(scaling, regime)
                .size("N", n).size("D", d).values("least", least).values("greatest", greatest).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                RoundTrip.<MinMaxScale>law((scaling, direction) ->
                        new MinMaxScale(scaling.a(), scaling.b(), direction)),
                new Law("the ends of the range come onto the ends", "y(least) = a, y(greatest) = b",
                        MinMaxScaleSuite::endsToEnds)
                        .at("direction = FORWARD", trial -> trial.withOperation(new MinMaxScale(
                                ((MinMaxScale) trial.operation()).a(), ((MinMaxScale) trial.operation()).b(),
                                Direction.FORWARD))));
    }

    private static Verdict endsToEnds(Subject subject, Case trial) {
        MinMaxScale forward = (MinMaxScale) trial.operation();
        Tensor least = trial.inputs().get("least");
        Tensor greatest = trial.inputs().get("greatest");
        return end(subject, forward, trial, least, forward.a())
                .and(end(subject, forward, trial, greatest, forward.b()));
    }

    private static Verdict end(Subject subject, MinMaxScale forward, Case trial, Tensor row, double end) {
        Named<Tensor> inputs = trial.inputs().with("x", row.reshape(Shape.of(1, row.count())));
        Expected expected = Truth.outputs(new Case(forward, inputs, Named.none()), Precision.DOUBLE).get("y");
        Tensor ends = Tensor.filled(inputs.get("x").shape(), end);
        return Expected.of(ends, expected.bound()).judge("y", subject.forward(forward, inputs).get("y"));
    }
}
