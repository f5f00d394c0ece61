package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.HardExampleMining;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class HardExampleMiningTest implements LawContract, ExactContract {

    private static final Tensor PREDICTIONS = Tensor.vector(0.9, 0.2, 0.4, 0.71, 0.69, 0.95);
    private static final Tensor LABELS = Tensor.vector(0, 1, 1, 0, 0, 1);

    @Override
    public Suite<?> suite() {
        return new HardExampleMiningSuite();
    }

    /** CS230 midterm, question 4, with its threshold of 0.7. */
    @Example
    void hardIsWhatIsWrongByMoreThanTheThreshold() {
        assertThat(mask(0, 0, 0, 0, 0, 0, 0)).isEqualTo(Tensor.vector(1, 1, 0, 1, 0, 0));
    }

    @Example
    void theOthersFillUpByTheirNoise() {
        assertThat(mask(4, 0, 0, 0.5, 0, 0.4, 0.3)).isEqualTo(Tensor.vector(1, 1, 0, 1, 0, 1));
        assertThat(mask(5, 0, 0, 0.5, 0, 0.4, 0.3)).isEqualTo(Tensor.vector(1, 1, 0, 1, 1, 1));
        assertThat(mask(4, 0, 0, 0, 0, 0, 0)).isEqualTo(Tensor.vector(1, 1, 1, 1, 0, 0));
    }

    /** A prediction of exactly 1/2 is negative, and a difference of exactly the threshold is not above it. */
    @Example
    void bothComparisonsAreStrict() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(0.5, 0.5, 0.75), "labels", Tensor.vector(0, 1, 0),
                "noise", Tensor.vector(0, 0, 0));
        assertThat(new HardExampleMining(0.25, 0).forward(inputs).get("mask")).isEqualTo(Tensor.vector(0, 1, 1));
        assertThat(new HardExampleMining(0.75, 0).forward(inputs).get("mask")).isEqualTo(Tensor.vector(0, 0, 0));
    }

    @Example
    void badInputIsRefused() {
        assertThatThrownBy(() -> new HardExampleMining(1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("threshold", "1.0", "not including, 1");
        assertThatThrownBy(() -> new HardExampleMining(0.7, -1)).hasMessageContainingAll("least", "-1");
        assertThatThrownBy(() -> mask(7, 0, 0, 0, 0, 0, 0))
                .hasMessageContainingAll("predictions", "of shape (6,)", "as many as least = 7 examples, or more");
        assertThatThrownBy(() -> mask(0, 0, 0, 0, 0, 0, 1)).hasMessageContainingAll("noise", "1.0 at index (5,)");
        assertThatThrownBy(() -> new HardExampleMining(0.7, 0).forward(Named.of("predictions", Tensor.vector(1.5),
                "labels", Tensor.vector(1), "noise", Tensor.vector(0)))).hasMessageContainingAll("predictions", "1.5");
    }

    private static Tensor mask(int least, double... noise) {
        return new HardExampleMining(0.7, least).forward(Named.of("predictions", PREDICTIONS, "labels", LABELS,
                "noise", Tensor.vector(noise))).get("mask");
    }
}
