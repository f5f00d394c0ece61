package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class InstanceNormTest implements GradientContract, KinkContract, ExtremeContract {

    private static final Deviation BARE = new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED);

    @Override
    public Suite<?> suite() {
        return new InstanceNormSuite();
    }

    @Example
    void everyChannelOfEveryExampleByItself() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 2, 2), 1, 3, 30, 10),
                "gamma", Tensor.vector(2, 5), "beta", Tensor.vector(0, 100));
        assertThat(new InstanceNorm(Channels.FIRST, BARE).forward(inputs).get("y"))
                .isEqualTo(Tensor.of(Shape.of(1, 2, 2), -2, 2, 105, 95));
    }

    /** With the channels last: one channel is 1 and 31, the other 3 and 11. */
    @Example
    void withTheChannelsLast() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 2, 2), 1, 3, 31, 11));
        assertThat(new InstanceNorm(Channels.LAST, BARE).forward(inputs).get("y"))
                .isEqualTo(Tensor.of(Shape.of(1, 2, 2), -1, -1, 1, 1));
    }

    @Example
    void refusesASinglePixelWhereTheVarianceIsUnbiased() {
        InstanceNorm norm = new InstanceNorm(Channels.FIRST,
                new Deviation(1, EpsilonPlace.INSIDE_ROOT, Variance.UNBIASED));
        assertThatThrownBy(() -> norm.forward(Named.of("x", Tensor.zeros(Shape.of(1, 2, 1)))))
                .isInstanceOf(InvalidArgument.class).hasMessage("instance-norm: x is with 1 value to normalise over; "
                        + "allowed: at least 2 for the unbiased variance");
    }
}
