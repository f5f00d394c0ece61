package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.roundings;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Direction;
import org.plumbline.oracle.data.Standardise;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class StandardiseTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new StandardiseSuite();
    }

    /** sqrt 5 and the quotient by it round once each, a square doubles that; it rounds, and so does a sum of four. */
    @Example
    void theStatisticsOfASetGiveItMeanZeroAndVarianceOne() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 3, 5, 7).reshape(Shape.of(4, 1)),
                "mean", Tensor.vector(4), "deviation", Tensor.vector(Math.sqrt(5)));
        Tensor y = Standardise.standard().forward(inputs).get("y");
        assertThat(y.sum()).isZero();
        assertThat(y.dot(y) / 4).isEqualTo(1, roundings(8, 1));
    }

    @Example
    void aFeatureThatNeverChangesHasNoScale() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {1, 2}), "mean", Tensor.vector(0, 0),
                "deviation", Tensor.vector(1, 0));
        assertThatThrownBy(() -> new Standardise(Direction.INVERSE).forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("standardise", "deviation", "0.0 at index (1,)", "greater than 0");
    }

    @Example
    void statisticsThatAreNotFiniteAreRefused() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {1, 2}), "mean", Tensor.vector(0, 0),
                "deviation", Tensor.vector(1, 1));
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (String statistic : new String[] {"mean", "deviation"}) {
                assertThatThrownBy(() -> Standardise.standard().forward(
                        inputs.with(statistic, Tensor.vector(1, wrong)))).isInstanceOf(InvalidArgument.class)
                        .hasMessageContaining("standardise: " + statistic + " is " + wrong + " at index (1,); "
                                + "allowed: finite numbers");
            }
        }
    }
}
