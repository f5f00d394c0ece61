package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.HingePower;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.MulticlassMargin;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/** How the hinge loss of many classes is tried. */
public final class MultiClassHingeSuite extends LabelledLossSuite<MultiClassHinge> {

    @Override
    public MultiClassHinge standard() {
        return MultiClassHinge.standard();
    }

    @Override
    MultiClassHinge summed(MultiClassHinge loss) {
        return new MultiClassHinge(loss.margin(), loss.power(), loss.atMargin(), Reduction.SUM);
    }

    @Override
    public Arbitrary<MultiClassHinge> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(MulticlassMargin.class), Arbitraries.of(HingePower.class),
                Arbitraries.of(Kink.class), Arbitraries.of(Reduction.class)).as(MultiClassHinge::new);
    }

    /** Without 1: beside it, a tiny score puts a margin nearer to its kink than a double can tell. */
    @Override
    Inputs matrix(MultiClassHinge loss, Regime regime, Tensor labels, int classes, Inputs inputs) {
        return regime != Regime.EXTREME ? inputs : inputs.values("scores", Values.among(
                0, 0x1p-1070, -1e-160, 1e-17, -1e-8, 1e-8, 3, -3, 20, -40, 90, -710, 750, 1e4, -1e8));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(RowLaws.SHIFT, RowLaws.ZERO_SUM, new Law("beyond the margin, neither loss nor gradient",
                "s_label > s_j + 1 for every j: loss = 0 and ds = 0", MultiClassHingeSuite::nothingBeyondTheMargin));
    }

    /** The same scores, the label's raised above every other by more than 1. */
    private static Verdict nothingBeyondTheMargin(Subject subject, Case trial) {
        Tensor labels = trial.inputs().get("labels");
        Tensor scores = trial.inputs().get("scores");
        Tensor raised = Tensor.build(scores.shape(),
                at -> at[1] == labels.at(at[0]) ? 1.5 + scores.map(Math::abs).sum() : scores.get(at));
        Case beyond = trial.withInputs(trial.inputs().with("scores", raised));
        Tensor loss = subject.forward(trial.operation(), beyond.inputs()).get("loss");
        Tensor gradient = subject.backward(trial.differentiable(), beyond.inputs(), beyond.upstream()).get("scores");
        return Verdict.that(loss.map(Math::abs).sum() == 0 && gradient.map(Math::abs).sum() == 0,
                "at scores " + raised + " the loss is " + loss + ", the gradient " + gradient);
    }
}
