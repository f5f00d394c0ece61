package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Luma;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.data.Saturation;
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

/** How saturation is tried. */
public final class SaturationSuite implements Suite<Saturation> {

    @Override
    public Saturation standard() {
        return Saturation.standard();
    }

    @Override
    public Arbitrary<Saturation> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.4, 1.0, 1.7), Arbitraries.of(Luma.class)).as(Saturation::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Saturation saturation, Regime regime) {
        return Combinators.combine(Sizes.orNone(2), Sizes.shape(0, 2, 3))
                .flatAs((n, pixels) -> Inputs.of(saturation, regime).size("N", n).ellipsis(pixels).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        // 0 times the grey is 0, and 1 times the pixel is the pixel: nothing rounds.
        return List.of(NoChange.law("factor = 1", given -> with(1, given)),
                new Law("factor 0 is grey", "red = green = blue", SaturationSuite::greyWithoutSaturation)
                        .at("factor = 0", trial -> trial.withOperation(with(0, trial.operation()))));
    }

    private static Saturation with(double factor, Operation given) {
        return new Saturation(factor, ((Saturation) given).luma());
    }

    /** Each channel is within its bound of the same grey. */
    private static Verdict greyWithoutSaturation(Subject subject, Case trial) {
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        Verdict verdict = Verdict.PASS;
        for (int c = 1; c < 3; c++) {
            verdict = verdict.and(Expected.of(y.select(1, 0), bound.select(1, 0).plus(bound.select(1, c)))
                    .judge("channel " + c, y.select(1, c)));
        }
        return verdict;
    }
}
