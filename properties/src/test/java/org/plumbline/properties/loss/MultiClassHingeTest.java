package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.properties.ByHand.decimals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.HingePower;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.MulticlassMargin;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
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
        ByHand.output(none, CS231N, "loss", 2.9, 0, 12.9);
        assertThat(Choice.loss(MultiClassHinge.standard(), CS231N).scalar()).isCloseTo(5.27, decimals(2));
    }

    /** CS231n's notes on linear classification: scores (-2.85, 0.86, 0.28), the last class right: 1.58. */
    @Example
    void theOtherExampleOfCs231n() {
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {-2.85, 0.86, 0.28}),
                "labels", Tensor.vector(2));
        ByHand.output(MultiClassHinge.standard(), inputs, "loss", 1.58);
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

    /**
     * By hand, with weights (1, 2, 3): scores (2, 1, 1.5) of label 1 have m = (2, -, 1.5) and weigh 2, scores
     * (0.5, 0.25, 1) of label 2 have m = (0.5, 0.25, -) and weigh 3. All: 2 * 3.5 = 7 and 3 * 0.75 = 2.25; squared,
     * 2 * (4 + 2.25) = 12.5 and 3 * (0.25 + 0.0625) = 0.9375. The strongest: 2 * 2 = 4 and 3 * 0.5 = 1.5; squared,
     * 2 * 4 = 8 and 3 * 0.25 = 0.75. The slopes are w_y, or 2 w_y m_j.
     */
    @Example
    void aRowCountsByTheWeightOfItsLabel() {
        weighs(MulticlassMargin.WESTON_WATKINS, HingePower.LINEAR, new double[] {7, 2.25}, 2, -4, 2, 3, 3, -6);
        weighs(MulticlassMargin.WESTON_WATKINS, HingePower.SQUARED, new double[] {12.5, 0.9375},
                8, -14, 6, 3, 1.5, -4.5);
        weighs(MulticlassMargin.CRAMMER_SINGER, HingePower.LINEAR, new double[] {4, 1.5}, 2, -2, 0, 3, 0, -3);
        weighs(MulticlassMargin.CRAMMER_SINGER, HingePower.SQUARED, new double[] {8, 0.75}, 8, -8, 0, 3, 0, -3);
    }

    private static void weighs(MulticlassMargin margin, HingePower power, double[] losses, double... gradient) {
        MultiClassHinge none = new MultiClassHinge(margin, power, Kink.LEFT, Reduction.NONE);
        Named<Tensor> inputs = Named.of("scores", Tensor.matrix(new double[] {2, 1, 1.5}, new double[] {0.5, 0.25, 1}),
                "labels", Tensor.vector(1, 2), "classWeights", Tensor.vector(1, 2, 3));
        assertThat(Choice.loss(none, inputs).toArray()).containsExactly(losses);
        assertThat(Choice.definedLoss(none, inputs).toArray()).containsExactly(losses);
        assertThat(Choice.gradient(none, inputs).toArray()).containsExactly(gradient);
        assertThat(Choice.definedGradient(none, inputs).map(x -> x + 0.0).toArray()).containsExactly(gradient);
        MultiClassHinge mean = Choice.with(none, "reduction", Reduction.MEAN);
        double rows = (losses[0] + losses[1]) / 2;
        assertThat(Choice.loss(mean, inputs).scalar()).isEqualTo(rows);
        assertThat(Choice.definedLoss(mean, inputs).scalar()).isEqualTo(rows);
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
