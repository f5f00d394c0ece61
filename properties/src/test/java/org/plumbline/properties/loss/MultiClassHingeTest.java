package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.MulticlassMargin;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class MultiClassHingeTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new MultiClassHingeSuite();
    }

    private static final Named<Tensor> CS231N = Named.of("scores", Tensor.matrix(new double[] {3.2, 5.1, -1.7},
            new double[] {1.3, 4.9, 2.0}, new double[] {2.2, 2.5, -3.1}), "labels", Tensor.vector(0, 1, 2));

    /** CS231n's lecture on losses: cat, car and frog cost 2.9, 0 and 12.9, on average 5.27. */
    @Example
    void theExampleOfCs231n() {
        MultiClassHinge none = Choice.with(MultiClassHinge.standard(), "reduction", Reduction.NONE);
        double[] expected = {2.9, 0, 12.9};
        for (int n = 0; n < 3; n++) {
            assertThat(Choice.loss(none, CS231N).at(n)).isCloseTo(expected[n], within(1e-14));
        }
        assertThat(Choice.loss(MultiClassHinge.standard(), CS231N).scalar()).isCloseTo(5.27, within(0.005));
    }

    /** CS231n's notes on linear classification: scores (-2.85, 0.86, 0.28), the last class right: 1.58. */
    @Example
    void theOtherExampleOfCs231n() {
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {-2.85, 0.86, 0.28}),
                "labels", Tensor.vector(2));
        assertThat(Choice.loss(MultiClassHinge.standard(), inputs).scalar()).isCloseTo(1.58, within(1e-14));
        assertThat(Choice.gradient(MultiClassHinge.standard(), inputs))
                .isEqualTo(Tensor.matrix(new double[] {0, 1, -1}));
    }

    @Property(tries = 100)
    void theStrongestViolationIsAtMostTheSumOfAll(@ForAll("ordinary") Case trial) {
        MultiClassHinge all = Choice.with(Choice.with((MultiClassHinge) trial.operation(), "margin",
                MulticlassMargin.WESTON_WATKINS), "reduction", Reduction.NONE);
        Tensor sum = Choice.loss(all, trial.inputs());
        Tensor strongest = Choice.loss(Choice.with(all, "margin", MulticlassMargin.CRAMMER_SINGER), trial.inputs());
        assertThat(strongest.zip(sum, (one, many) -> one <= many ? 1 : 0)).isEqualTo(Tensor.filled(sum.shape(), 1));
    }

    /** Of two classes, the hinge loss of the difference of their scores. */
    @Property(tries = 100)
    void ofTwoClassesIsTheBinaryHinge(@ForAll("ordinary") Case trial) {
        MultiClassHinge many = (MultiClassHinge) trial.operation();
        Tensor z = trial.inputs().get("scores").select(1, 0);
        Tensor labels = trial.inputs().get("labels").map(label -> label % 2);
        Tensor scores = Tensor.build(Shape.of(z.count(), 2), at -> at[1] == 0 ? 0 : z.at(at[0]));
        HingeLoss binary = new HingeLoss(BinaryLabels.ZERO_ONE, many.power(), many.atMargin(), many.reduction(),
                MeanOver.ELEMENTS);
        assertThat(Choice.loss(many, Named.of("scores", scores, "labels", labels)))
                .isEqualTo(Choice.loss(binary, Named.of("scores", z, "labels", labels)));
    }

    @Example
    void theFirstOfTwoStrongestCompetitorsHasTheGradient() {
        MultiClassHinge strongest = Choice.with(MultiClassHinge.standard(), "margin", MulticlassMargin.CRAMMER_SINGER);
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {2, 0, 2}), "labels", Tensor.vector(1));
        assertThat(Choice.loss(strongest, inputs).scalar()).isEqualTo(3);
        assertThat(Choice.gradient(strongest, inputs)).isEqualTo(Tensor.matrix(new double[] {1, -1, 0}));
    }

    @Example
    void aSingleClassHasNoCompetitor() {
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {5}), "labels", Tensor.vector(0));
        for (MulticlassMargin margin : MulticlassMargin.values()) {
            MultiClassHinge hinge = Choice.with(MultiClassHinge.standard(), "margin", margin);
            assertThat(Choice.loss(hinge, inputs).scalar()).isZero();
            assertThat(Choice.gradient(hinge, inputs)).isEqualTo(Tensor.matrix(new double[] {0}));
        }
    }
}
