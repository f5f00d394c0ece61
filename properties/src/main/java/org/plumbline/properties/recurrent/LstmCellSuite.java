package org.plumbline.properties.recurrent;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.recurrent.LstmCell;
import org.plumbline.oracle.recurrent.LstmGates;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How the long short-term memory's cell is tried. */
public final class LstmCellSuite extends CellSuite<LstmCell> {

    @Override
    public LstmCell standard() {
        return LstmCell.standard();
    }

    @Override
    public Arbitrary<LstmCell> operations(Regime regime) {
        return Arbitraries.of(LstmGates.class).map(LstmCell::new);
    }

    @Override
    protected double[] saturating(LstmCell cell, int position) {
        return position == cell.order().candidate() ? CANCELLING : OVERFLOWING;
    }

    @Override
    public List<Law> laws() {
        return List.of(super.laws().get(0),
                new Law("with the forget gate open and the input gate shut the cell is carried",
                        "f = 1, i = 0: cNext = c, to the last bit", LstmCellSuite::carries),
                new Law("without weights every gate is half open",
                        "wx = wh = 0, no biases: cNext = c / 2, to the last bit, and hNext = tanh(c / 2) / 2",
                        LstmCellSuite::halves),
                new Law("the hidden state is squashed twice", "|hNext| <= 1", (subject, trial) -> {
                    Tensor h = subject.forward(trial.operation(), trial.inputs()).get("hNext");
                    return Verdict.that(h.equals(h.map(x -> Math.max(-1, Math.min(1, x)))), "hNext = " + h);
                }));
    }

    private static Verdict carries(Subject subject, Case trial) {
        LstmGates order = ((LstmCell) trial.operation()).order();
        double[] gates = new double[4];
        gates[order.forget()] = OPEN;
        gates[order.input()] = -OPEN;
        Named<Tensor> inputs = biased(trial.inputs(), gates);
        return exactly("cNext", inputs.get("c"), subject.forward(trial.operation(), inputs).get("cNext"));
    }

    /** tanh is an elementary function here and in the subject; halving is exact. */
    private static Verdict halves(Subject subject, Case trial) {
        Named<Tensor> next = subject.forward(trial.operation(), weightless(trial.inputs()));
        Tensor half = trial.inputs().get("c").times(0.5);
        Tensor hidden = half.map(c -> Math.tanh(c) / 2);
        Tensor bound = hidden.map(h -> 2 * RunningError.ELEMENTARY_ROUNDINGS
                * Precision.DOUBLE.unitRoundoff() * Math.abs(h));
        return exactly("cNext", half, next.get("cNext"))
                .and(Expected.of(hidden, bound).judge("hNext", next.get("hNext")));
    }
}
