package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class RmsNormTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new RmsNormSuite();
    }

    /** (1 + 49) / 2 = 5^2: no mean is subtracted, or both would be at distance 1. */
    @Example
    void dividesByTheRootMeanSquare() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 7), "gamma", Tensor.vector(10, 5));
        assertThat(new RmsNorm(0, EpsilonPlace.INSIDE_ROOT).forward(inputs).get("y")).isEqualTo(Tensor.vector(2, 7));
    }

    @Example
    void epsilonInsideAndOutsideTheRoot() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(2, 2));
        assertThat(new RmsNorm(12, EpsilonPlace.INSIDE_ROOT).forward(inputs).get("y"))
                .isEqualTo(Tensor.vector(0.5, 0.5));
        assertThat(new RmsNorm(6, EpsilonPlace.OUTSIDE_ROOT).forward(inputs).get("y"))
                .isEqualTo(Tensor.vector(0.25, 0.25));
    }

    @Example
    void hasNoBeta() {
        assertThatThrownBy(() -> RmsNorm.standard().forward(
                Named.of("x", Tensor.vector(1, 2), "beta", Tensor.vector(1, 2))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("rms-norm: beta is not an input; allowed: the inputs [x, gamma]");
    }

    @Example
    void refusesAnInfiniteEpsilon() {
        assertThatThrownBy(() -> new RmsNorm(Double.POSITIVE_INFINITY, EpsilonPlace.INSIDE_ROOT))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("epsilon is Infinity; allowed: a finite number of at least 0");
    }
}
