package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.activation.Step;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the step function is tried. */
public final class StepSuite extends ElementwiseSuite<Step> {

    @Override
    public Step standard() {
        return Step.standard();
    }

    @Override
    public Arbitrary<Step> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Step.Levels.class), Arbitraries.of(Step.AtZero.class)).as(Step::new);
    }

    @Override
    Interval range(Step function) {
        return new Interval(function.levels().lower(), 1);
    }

    @Override
    Interval slopes(Step function) {
        return new Interval(0, 0);
    }

    /** No kinks: at a jump there are no one-sided derivatives between which a gradient could lie. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("y(x) + y(-x) = lower + upper", step -> (x, y, reflected) ->
                        new double[] {y, reflected, -((Step) step).levels().lower(), -1}));
    }
}
