package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.plumbline.oracle.initialiser.Distribution;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.Xavier;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class XavierTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new XavierSuite();
    }

    /** U[-sqrt 6 / sqrt(n_j + n_(j+1)), sqrt 6 / sqrt(n_j + n_(j+1))] (Glorot, Bengio 2010, eq. 16), and normal. */
    @Property(tries = 20)
    void hasVarianceTwoOverBothFans(@ForAll long seed) {
        double limit = Math.sqrt(6) / Math.sqrt(20 + 100);
        Sample.ofUniformNoise(Xavier.standard(), Shape.of(20, 100), seed)
                .isDistributedAs(new UniformRealDistribution(null, -limit, limit));
        Sample.ofNormalNoise(new Xavier(3, Fan.OUT_IN, Distribution.NORMAL), Shape.of(20, 100), seed)
                .hasMoments(0, 9 * 2 / 120.0);
    }

    @Example
    void refusesAGainOfZero() {
        assertThatThrownBy(() -> new Xavier(0, Fan.IN_OUT, Distribution.NORMAL)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("gain is 0.0").hasMessageContaining("greater than 0");
    }
}
