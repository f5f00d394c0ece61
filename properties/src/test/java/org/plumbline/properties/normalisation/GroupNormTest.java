package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class GroupNormTest implements GradientContract, KinkContract, ExtremeContract {

    private static final Deviation BARE = new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED);

    @Override
    public Suite<?> suite() {
        return new GroupNormSuite();
    }

    /** Channels 1 and 3, 10 and 30 are the groups; alternate channels would give other signs. Gamma is by channel. */
    @Example
    void groupsAreConsecutiveChannelsAndGammaIsByChannel() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 4, 1), 1, 3, 30, 10),
                "gamma", Tensor.vector(1, 2, 3, 4));
        assertThat(new GroupNorm(2, Channels.FIRST, BARE).forward(inputs).get("y"))
                .isEqualTo(Tensor.of(Shape.of(1, 4, 1), -1, 2, 3, -4));
    }

    @Example
    void withTheChannelsLast() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 1, 4), 1, 3, 30, 10),
                "gamma", Tensor.vector(1, 2, 3, 4));
        assertThat(new GroupNorm(2, Channels.LAST, BARE).forward(inputs).get("y"))
                .isEqualTo(Tensor.of(Shape.of(1, 1, 4), -1, 2, 3, -4));
    }

    @Example
    void refusesGroupsThatDoNotDivideTheChannels() {
        assertThatThrownBy(() -> new GroupNorm(3, Channels.FIRST, BARE).forward(
                Named.of("x", Tensor.zeros(Shape.of(1, 4, 2)))))
                .isInstanceOf(InvalidArgument.class).hasMessage("group-norm: groups is 3 for x with 4 channels; "
                        + "allowed: a divisor of the number of channels");
        assertThatThrownBy(() -> new GroupNorm(0, Channels.FIRST, BARE)).isInstanceOf(InvalidArgument.class)
                .hasMessage("groups is 0; allowed: a whole number of at least 1");
    }

    @Example
    void refusesAnEmptyImage() {
        assertThatThrownBy(() -> GroupNorm.standard().forward(Named.of("x", Tensor.zeros(Shape.of(1, 2, 0)))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("x is with 0 values to normalise over");
    }
}
