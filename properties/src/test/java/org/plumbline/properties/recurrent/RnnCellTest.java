package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.recurrent.Nonlinearity;
import org.plumbline.oracle.recurrent.RnnCell;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class RnnCellTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new RnnCellSuite();
    }

    /** a = x wx + bx + h wh + bh = [2 - 3 + 1, 4 + 3 - 1] = [0, 6], by hand. */
    @Example
    void rectifiesTheSumOfBothMaps() {
        assertThat(new RnnCell(Nonlinearity.RELU).forward(byHand()).get("hNext")).isEqualTo(row(0, 6));
    }

    /** Only the second unit is on: da = [0, 1], so dx = wx_12 = 4, dh = row 2 of wh', dwx = x da, dwh = h' da. */
    @Example
    void splitsTheGradientByHand() {
        Named<Tensor> gradients = new RnnCell(Nonlinearity.RELU).backward(byHand(), Named.of("hNext", row(5, 1)));
        assertThat(gradients.get("x")).isEqualTo(row(4));
        assertThat(gradients.get("h")).isEqualTo(row(1, 1));
        assertThat(gradients.get("wx")).isEqualTo(row(0, 1));
        assertThat(gradients.get("wh")).isEqualTo(Tensor.matrix(new double[] {0, 1}, new double[] {0, 2}));
        assertThat(gradients.get("bx")).isEqualTo(Tensor.vector(0, 1));
        assertThat(gradients.get("bh")).isEqualTo(Tensor.vector(0, 1));
    }

    private static Named<Tensor> byHand() {
        return Named.of("x", row(1), "h", row(1, 2)).with("wx", row(2, 4))
                .with("wh", Tensor.matrix(new double[] {-1, 1}, new double[] {-1, 1}))
                .with("bx", Tensor.vector(1, -2)).with("bh", Tensor.vector(0, 1));
    }

    private static Tensor row(double... numbers) {
        return Tensor.matrix(numbers);
    }

    /** tanh(ln 2) = 3/5, of slope 16/25. */
    @Example
    void squashesByDefault() {
        Named<Tensor> inputs = Named.of("x", row(1), "h", row(0)).with("wx", row(Math.log(2))).with("wh", row(1));
        ByHand.output(RnnCell.standard(), inputs, "hNext", 0.6);
        ByHand.gradient(RnnCell.standard(), inputs, Named.of("hNext", row(1)), "wx", 0.64);
    }
}
