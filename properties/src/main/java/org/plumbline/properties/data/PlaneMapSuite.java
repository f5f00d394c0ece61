package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.PlaneMap;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
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

/**
 * How a linear map of planes is tried.
 *
 * @param <M> the map
 */
public abstract class PlaneMapSuite<M extends PlaneMap> implements Suite<M> {

    /** Images of some shape: none to two leading axes, and planes that need not be square. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(M map, Regime regime) {
        return Combinators.combine(Sizes.shape(0, 2, 2), Sizes.upTo(4), Sizes.upTo(3))
                .flatAs((leading, h, w) ->
                        Inputs.of(map, regime).ellipsis(leading).size("H", h).size("W", w).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("backward is the transpose of forward", "<y, dy> = <x, dx>", PlaneMapSuite::adjoint));
    }

    /** Both inner products are within what the bounds of y and dx, and their own summation, allow. */
    private static Verdict adjoint(Subject subject, Case trial) {
        Tensor x = trial.inputs().get("x");
        Tensor dy = trial.upstream().get("y");
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor dx = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("x");
        Tensor yBound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        Tensor dxBound = Truth.gradients(trial, Precision.DOUBLE).get("x").bound();
        double summing = (x.count() + 1) * Precision.DOUBLE.unitRoundoff();
        double bound = yBound.dot(dy.map(Math::abs)) + dxBound.dot(x.map(Math::abs))
                + summing * (y.times(dy).map(Math::abs).sum() + x.times(dx).map(Math::abs).sum());
        return Verdict.near("<y, dy>", y.dot(dy), x.dot(dx), bound);
    }

    /** The law that an image of one colour keeps it, which holds for the maps that repeat the border. */
    static Law constantsStay() {
        return new Law("an image of one colour stays as it is", "x constant: y = x", (subject, trial) -> {
            Tensor constant = trial.inputs().get("x").map(x -> 2.5);
            Case trialOfConstant = trial.withInputs(Named.of("x", constant));
            Tensor bound = Truth.outputs(trialOfConstant, Precision.DOUBLE).get("y").bound();
            return Expected.of(constant, bound)
                    .judge("y", subject.forward(trial.operation(), trialOfConstant.inputs()).get("y"));
        });
    }
}
