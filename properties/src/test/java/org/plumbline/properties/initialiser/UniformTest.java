package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.plumbline.oracle.initialiser.Uniform;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class UniformTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new UniformSuite();
    }

    @Property(tries = 20)
    void isUniform(@ForAll long seed) {
        Sample.ofUniformNoise(new Uniform(-0.1, 0.7), Shape.of(40, 50), seed)
                .isDistributedAs(new UniformRealDistribution(null, -0.1, 0.7));
    }

    @Example
    void refusesBadHyperparametersAndNoiseByName() {
        assertThatThrownBy(() -> new Uniform(1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("high is 0.0").hasMessageContaining("at least low, 1.0");
        assertThatThrownBy(() -> new Uniform(Double.NEGATIVE_INFINITY, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("low is -Infinity");
        assertThatThrownBy(() -> new Uniform(0, Double.NaN)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("high is NaN");
        for (double stray : new double[] {-0.5, 1, Double.NaN}) {
            assertThatThrownBy(() -> Uniform.standard().forward(Named.of("noise", Tensor.vector(0.5, stray))))
                    .isInstanceOf(InvalidArgument.class).hasMessageContaining("noise is " + stray + " at index (1,)");
        }
    }
}
