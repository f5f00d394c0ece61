package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.decimals;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.plumbline.oracle.initialiser.TruncatedNormal;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class TruncatedNormalTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new TruncatedNormalSuite();
    }

    /** The normal distribution function takes it to the uniform distribution between Phi(-2) and Phi(2). */
    @Property(tries = 20)
    void isNormalBetweenTheCuts(@ForAll long seed) {
        NormalDistribution normal = new NormalDistribution(null, 0.3, 2);
        Sample sample = Sample.ofUniformNoise(new TruncatedNormal(0.3, 2), Shape.of(40, 50), seed);
        sample.through(normal).isDistributedAs(new UniformRealDistribution(null,
                normal.cumulativeProbability(0.3 - 4), normal.cumulativeProbability(0.3 + 4)));
    }

    /** Quantiles of the standard normal distribution, cut at 2: noise 0 is the cut, 1/2 the median. */
    @Example
    void invertsTheDistributionFunction() {
        double quarter = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.022750131948179212
                + 0.25 * 0.9544997361036416);
        ByHand.output(new TruncatedNormal(0, 1), Named.of("noise", Tensor.vector(0, 0.25, 0.5)), "parameter",
                -2, quarter, 0);
    }

    /** What is left has 0.8796 of the deviation: the variance of even noise on a fine grid. */
    @Example
    void hasTheDocumentedDeviation() {
        Tensor grid = Tensor.build(Shape.of(20_000), at -> (at[0] + 0.5) / 20_000);
        double[] z = new TruncatedNormal(0, 1).forward(Named.of("noise", grid)).get("parameter").toArray();
        double deviation = Math.sqrt(Arrays.stream(z).map(x -> x * x).average().orElseThrow());
        assertThat(deviation).isCloseTo(0.8796, decimals(4));
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new TruncatedNormal(Double.NaN, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("mean is NaN");
        assertThatThrownBy(() -> new TruncatedNormal(0, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("deviation is -1.0");
    }
}
