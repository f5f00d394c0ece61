package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.recurrent.GruCell;
import org.plumbline.oracle.recurrent.GruGates;
import org.plumbline.oracle.recurrent.ResetGate;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class GruCellTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new GruCellSuite();
    }

    /**
     * r = sigma(ln 3) = 3/4 and z = sigma(ln 4) = 4/5 by the biases, h = 1, wh_n = 2 ln 2, bh_n = ln 2: after the
     * product n = tanh(3/4 (3 ln 2)) = tanh(9/4 ln 2), before it n = tanh(3/4 (2 ln 2) + ln 2) = tanh(5/2 ln 2).
     */
    @Example
    void resetsTheProductAndItsBiasOrTheStateAlone() {
        assertNext(ResetGate.AFTER_PRODUCT, 0.2 * tanhOfLog(Math.pow(2, 2.25)) + 0.8);
        assertNext(ResetGate.BEFORE_PRODUCT, 0.2 * tanhOfLog(Math.pow(2, 2.5)) + 0.8);
    }

    /** tanh(ln t) = (t^2 - 1) / (t^2 + 1). */
    private static double tanhOfLog(double t) {
        return (t * t - 1) / (t * t + 1);
    }

    private static void assertNext(ResetGate reset, double worked) {
        double ln2 = Math.log(2);
        Named<Tensor> inputs = Named.of("x", Tensor.zeros(Shape.of(1, 1)), "h", Tensor.filled(Shape.of(1, 1), 1))
                .with("wx", Tensor.zeros(Shape.of(1, 3))).with("wh", Tensor.matrix(new double[] {0, 0, 2 * ln2}))
                .with("bh", Tensor.vector(Math.log(3), Math.log(4), ln2));
        ByHand.output(new GruCell(GruGates.RZN, reset), inputs, "hNext", worked);
    }

    @Property(tries = 100)
    void theOrderOfTheGatesOnlyOrdersTheWeights(@ForAll("ordinary") Case trial) {
        GruCell cell = (GruCell) trial.operation();
        GruGates other = cell.order() == GruGates.RZN ? GruGates.ZRN : GruGates.RZN;
        Named<Tensor> inputs = trial.inputs();
        int h = inputs.get("h").size(1);
        for (String name : new String[] {"wx", "wh", "bx", "bh"}) {
            if (inputs.has(name)) {
                inputs = inputs.with(name, firstTwoSwapped(inputs.get(name), h));
            }
        }
        assertThat(new GruCell(other, cell.reset()).forward(inputs)).isEqualTo(cell.forward(trial.inputs()));
    }

    private static Tensor firstTwoSwapped(Tensor packed, int h) {
        return Tensor.build(packed.shape(), at -> {
            int[] index = at.clone();
            int last = index.length - 1;
            index[last] += at[last] < h ? h : at[last] < 2 * h ? -h : 0;
            return packed.get(index);
        });
    }

    /** With one recurrent weight for each unit and no bias, r (h wh) = (r h) wh. */
    @Property(tries = 100)
    void bothPlacesOfTheResetGateAgreeOnADiagonalWithoutBias(@ForAll("ordinary") Case trial) {
        GruCell cell = (GruCell) trial.operation();
        Tensor wh = trial.inputs().get("wh");
        int h = wh.size(0);
        Named<Tensor> inputs = trial.inputs().without("bh")
                .with("wh", Tensor.build(wh.shape(), at -> at[1] % h == at[0] ? wh.get(at) : 0));
        Case before = new Case(new GruCell(cell.order(), ResetGate.BEFORE_PRODUCT), inputs, trial.upstream());
        Case after = new Case(new GruCell(cell.order(), ResetGate.AFTER_PRODUCT), inputs, trial.upstream());
        Tensor bound = Truth.outputs(before, Precision.DOUBLE).get("hNext").bound()
                .plus(Truth.outputs(after, Precision.DOUBLE).get("hNext").bound());
        assertThat(Expected.of(before.operation().forward(inputs).get("hNext"), bound)
                .judge("hNext", after.operation().forward(inputs).get("hNext")).message()).isEmpty();
    }
}
