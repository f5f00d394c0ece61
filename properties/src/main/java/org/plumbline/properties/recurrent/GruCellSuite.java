package org.plumbline.properties.recurrent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.recurrent.GruCell;
import org.plumbline.oracle.recurrent.GruGates;
import org.plumbline.oracle.recurrent.ResetGate;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/** How the gated recurrent unit's cell is tried. */
public final class GruCellSuite extends CellSuite<GruCell> {

    @Override
    public GruCell standard() {
        return GruCell.standard();
    }

    @Override
    public Arbitrary<GruCell> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(GruGates.class), Arbitraries.of(ResetGate.class)).as(GruCell::new);
    }

    /** Without weights every gate is 1/2 and the candidate 0, so that both passes are exact. */
    @Override
    protected Inputs restricted(Inputs inputs, Regime regime) {
        return regime != Regime.EXACT ? inputs
                : inputs.values("wx", Values.among(0)).values("wh", Values.among(0)).without("bx").without("bh");
    }

    /** Past a sum of 76, fifty digits do not hold 1 - z to the precision of a double. */
    @Override
    protected double[] saturating(GruCell cell, int position) {
        return position == cell.order().reset() ? OVERFLOWING
                : position == cell.order().update() ? new double[] {-30, -20, 0, 1, 20, 30} : CANCELLING;
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(super.laws().get(0),
                new Law("an open update gate keeps the state", "z = 1: hNext = h, to the last bit",
                        GruCellSuite::keeps),
                new Law("with both gates shut the state is forgotten",
                        "z = r = 0: hNext(h) = hNext(-h), to the last bit", GruCellSuite::forgets),
                new Law("without weights the state is halved", "wx = wh = 0, no biases: hNext = h / 2, to the last bit",
                        (subject, trial) -> exactly("hNext", trial.inputs().get("h").times(0.5),
                                subject.forward(trial.operation(), weightless(trial.inputs())).get("hNext"))));
    }

    private static Verdict keeps(Subject subject, Case trial) {
        double[] gates = new double[3];
        gates[((GruCell) trial.operation()).order().update()] = OPEN;
        Named<Tensor> inputs = biased(trial.inputs(), gates);
        return exactly("hNext", inputs.get("h"), subject.forward(trial.operation(), inputs).get("hNext"));
    }

    private static Verdict forgets(Subject subject, Case trial) {
        GruGates order = ((GruCell) trial.operation()).order();
        double[] gates = new double[3];
        gates[order.update()] = -OPEN;
        gates[order.reset()] = -OPEN;
        Named<Tensor> inputs = biased(trial.inputs(), gates);
        Named<Tensor> opposite = inputs.with("h", inputs.get("h").times(-1));
        return exactly("hNext", subject.forward(trial.operation(), opposite).get("hNext"),
                subject.forward(trial.operation(), inputs).get("hNext"));
    }
}
