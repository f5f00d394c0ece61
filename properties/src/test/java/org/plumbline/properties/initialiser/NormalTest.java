package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.plumbline.oracle.initialiser.Normal;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class NormalTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new NormalSuite();
    }

    @Property(tries = 20)
    void isNormal(@ForAll long seed) {
        Sample sample = Sample.ofNormalNoise(new Normal(0.3, 2), Shape.of(40, 50), seed);
        sample.isDistributedAs(new NormalDistribution(null, 0.3, 2));
        sample.hasMoments(0.3, 4);
    }

    @Example
    void refusesNoiseThatIsNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Normal.standard().forward(Named.of("noise", Tensor.vector(0, bad))))
                    .isInstanceOf(InvalidArgument.class).hasMessageContaining("normal: noise is " + bad);
        }
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new Normal(Double.NaN, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("mean is NaN");
        assertThatThrownBy(() -> new Normal(0, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("deviation is -1.0");
    }
}
