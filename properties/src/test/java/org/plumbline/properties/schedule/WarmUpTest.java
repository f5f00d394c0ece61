package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.schedule.WarmUp;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class WarmUpTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new WarmUpSuite();
    }

    /** From eta = 0.1 to k eta = 3.2 in 5 epochs, as Goyal et al. (2017) train with k = 32 workers. */
    @Example
    void warmsUpAsGoyalsMinibatches() {
        WarmUp warmUp = new WarmUp(0.1, 3.2, 5);
        assertThat(new double[] {warmUp.rate(0), warmUp.rate(1), warmUp.rate(4), warmUp.rate(5), warmUp.rate(90)})
                .containsExactly(new double[] {0.1, 0.72, 2.58, 3.2, 3.2}, within(1e-15));
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new WarmUp(-1, 1, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("initial is -1.0");
        assertThatThrownBy(() -> new WarmUp(0, Double.NaN, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("target is NaN");
        assertThatThrownBy(() -> new WarmUp(0, 1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("period is 0");
    }
}
