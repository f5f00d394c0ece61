package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.recurrent.LstmCell;
import org.plumbline.oracle.recurrent.LstmGates;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LstmCellTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LstmCellSuite();
    }

    /** sigma(ln 3) = 3/4, sigma(ln 4) = 4/5, tanh(ln 2) = 3/5: every gate is a fraction. */
    @Example
    void isTheTextbooksStepOnGatesThatAreFractions() {
        double cNext = 4 / 5.0 * 2 + 3 / 4.0 * 3 / 5;
        ByHand.output(LstmCell.standard(), fractions(), "cNext", cNext);
        ByHand.output(LstmCell.standard(), fractions(), "hNext", 2 / 3.0 * Math.tanh(cNext));
    }

    /** By hand: dc = f, da_f = c f (1 - f), da_i = g i (1 - i), da_g = i (1 - g^2), da_o = 0 for cNext alone. */
    @Example
    void hasTheTextbooksGradientOnGatesThatAreFractions() {
        Named<Tensor> upstream = Named.of("hNext", Tensor.zeros(Shape.of(1, 1)), "cNext",
                Tensor.filled(Shape.of(1, 1), 1));
        ByHand.gradient(LstmCell.standard(), fractions(), upstream, "c", 4 / 5.0);
        ByHand.gradient(LstmCell.standard(), fractions(), upstream, "bx",
                3 / 5.0 * 3 / 16, 2 * 4 / 25.0, 3 / 4.0 * 16 / 25, 0);
    }

    /** x = h = 0, so that the biases are the gates: ln 3, ln 4, ln 2, ln 2 for i, f, g, o; c = 2. */
    private static Named<Tensor> fractions() {
        Tensor zero = Tensor.zeros(Shape.of(1, 1));
        return Named.of("x", zero, "h", zero, "c", Tensor.filled(Shape.of(1, 1), 2))
                .with("wx", Tensor.zeros(Shape.of(1, 4))).with("wh", Tensor.zeros(Shape.of(1, 4)))
                .with("bx", Tensor.vector(Math.log(3), Math.log(4), Math.log(2), Math.log(2)));
    }

    @Property(tries = 100)
    void theOrderOfTheGatesOnlyOrdersTheWeights(@ForAll("ordinary") Case trial) {
        LstmCell cell = (LstmCell) trial.operation();
        for (LstmGates order : LstmGates.values()) {
            Named<Tensor> inputs = trial.inputs();
            int h = inputs.get("h").size(1);
            for (String name : new String[] {"wx", "wh", "bx", "bh"}) {
                if (inputs.has(name)) {
                    inputs = inputs.with(name, reordered(inputs.get(name), h, cell.order(), order));
                }
            }
            assertThat(new LstmCell(order).forward(inputs)).isEqualTo(cell.forward(trial.inputs()));
        }
    }

    private static Tensor reordered(Tensor packed, int h, LstmGates from, LstmGates to) {
        int[] source = new int[4];
        source[to.input()] = from.input();
        source[to.forget()] = from.forget();
        source[to.candidate()] = from.candidate();
        source[to.output()] = from.output();
        return Tensor.build(packed.shape(), at -> {
            int[] index = at.clone();
            int last = index.length - 1;
            index[last] = source[at[last] / h] * h + at[last] % h;
            return packed.get(index);
        });
    }

    @Example
    void refusesWeightsThatAreNotOfFourGates() {
        assertThatThrownBy(() -> LstmCell.standard().forward(fractions().with("wx", Tensor.zeros(Shape.of(1, 3)))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("lstm-cell: wx is of shape (1, 3); allowed: (D, 4H) with H = 1 as in h (1, 1)");
    }
}
