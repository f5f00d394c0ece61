package org.plumbline.properties.loss;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.HingePower;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/** How the hinge loss of two classes is tried. */
public final class HingeLossSuite extends SeparableLossSuite<HingeLoss> {

    @Override
    public HingeLoss standard() {
        return HingeLoss.standard();
    }

    @Override
    HingeLoss summed(HingeLoss loss) {
        return new HingeLoss(loss.binaryLabels(), loss.power(), loss.atMargin(), Reduction.SUM, loss.meanOver());
    }

    @Override
    public Arbitrary<HingeLoss> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(BinaryLabels.class), Arbitraries.of(HingePower.class),
                Arbitraries.of(Kink.class), Arbitraries.of(Reduction.class), Arbitraries.of(MeanOver.class))
                .as(HingeLoss::new);
    }

    @Override
    Inputs prepared(HingeLoss loss, Regime regime, Inputs inputs) {
        return inputs.values("labels", Values.among(loss.binaryLabels().negative(), 1));
    }

    @Override
    List<Law> ownLaws() {
        return List.of(new Law("beyond the margin, neither loss nor gradient",
                "t s > 1 for every score: loss = 0 and ds = 0", HingeLossSuite::nothingBeyondTheMargin));
    }

    /** The same scores, each moved to its label's side and beyond 1. */
    private static Verdict nothingBeyondTheMargin(Subject subject, Case trial) {
        HingeLoss hinge = (HingeLoss) trial.operation();
        Tensor scores = trial.inputs().get("scores").zip(trial.inputs().get("labels"),
                (score, label) -> hinge.binaryLabels().sign(label) * (Math.abs(score) + 1.5));
        Case beyond = trial.withInputs(trial.inputs().with("scores", scores));
        Tensor loss = subject.forward(hinge, beyond.inputs()).get("loss");
        Tensor gradient = subject.backward(hinge, beyond.inputs(), beyond.upstream()).get("scores");
        return Verdict.that(loss.map(Math::abs).sum() == 0 && gradient.map(Math::abs).sum() == 0,
                "at scores " + scores + " the loss is " + loss + ", the gradient " + gradient);
    }
}
