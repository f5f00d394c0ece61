package org.plumbline.properties.initialiser;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.plumbline.oracle.initialiser.Distribution;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.LeCun;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class LeCunTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new LeCunSuite();
    }

    /** Of a kernel (20, 5, 4, 5), a hundred inputs meet in an output: variance 1/100. */
    @Property(tries = 20)
    void hasVarianceOneOverFanIn(@ForAll long seed) {
        Shape kernel = Shape.of(20, 5, 4, 5);
        Sample normal = Sample.ofNormalNoise(new LeCun(Fan.KERNEL, Distribution.NORMAL), kernel, seed);
        normal.hasMoments(0, 0.01);
        normal.isDistributedAs(new NormalDistribution(null, 0, 0.1));
        double limit = Math.sqrt(3) * 0.1;
        Sample.ofUniformNoise(new LeCun(Fan.KERNEL, Distribution.UNIFORM), kernel, seed)
                .isDistributedAs(new UniformRealDistribution(null, -limit, limit));
    }
}
