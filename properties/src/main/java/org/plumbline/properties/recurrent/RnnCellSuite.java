package org.plumbline.properties.recurrent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.recurrent.Nonlinearity;
import org.plumbline.oracle.recurrent.RnnCell;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the plain recurrent cell is tried. */
public final class RnnCellSuite extends CellSuite<RnnCell> {

    @Override
    public RnnCell standard() {
        return RnnCell.standard();
    }

    /** Exact arithmetic and kinks are the rectifier's. */
    @Override
    public Arbitrary<RnnCell> operations(Regime regime) {
        boolean rectified = regime == Regime.EXACT || regime == Regime.KINK;
        return (rectified ? Arbitraries.of(Nonlinearity.RELU) : Arbitraries.of(Nonlinearity.class)).map(RnnCell::new);
    }

    /**
     * At a kink, one unit and one example: a weight or input that feeds two rectifiers at zero has one-sided
     * derivatives that need not enclose the sum of the declared ones.
     */
    @Override
    protected Inputs restricted(Inputs inputs, Regime regime) {
        return regime == Regime.KINK ? inputs.size("N", 1).size("H", 1) : inputs;
    }

    @Override
    protected double[] saturating(RnnCell cell, int position) {
        return OVERFLOWING;
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    public List<Law> laws() {
        return List.of(super.laws().get(0), new Law("without weights nothing is remembered",
                "wx = wh = 0, no biases: hNext = 0, to the last bit", (subject, trial) -> {
                    Named<Tensor> inputs = weightless(trial.inputs());
                    return exactly("hNext", Tensor.zeros(inputs.get("h").shape()),
                            subject.forward(trial.operation(), inputs).get("hNext"));
                }));
    }
}
