package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.SeparableLoss;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/**
 * How a logarithmic loss of the score of the positive class is tried.
 *
 * @param <O> the loss
 */
abstract class BinaryScoreSuite<O extends SeparableLoss> extends SeparableLossSuite<O> {

    /** How the loss writes its classes. */
    abstract BinaryLabels labels(O loss);

    /** The weight that the loss gives to the class of this label. */
    abstract double weight(O loss, double label);

    @Override
    Inputs prepared(O loss, Regime regime, Inputs inputs) {
        return inputs.values("labels", Values.among(labels(loss).negative(), 1));
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O loss, Regime regime) {
        Arbitrary<Named<Tensor>> inputs = super.inputs(loss, regime);
        return regime != Regime.EXTREME ? inputs : inputs.flatMap(drawn ->
                Saturated.binary(drawn.get("labels")).map(scores -> drawn.with("scores", scores)));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    /** The difference of the losses of both labels, as a formula. */
    abstract String difference();

    @Override
    List<Law> ownLaws() {
        return List.of(new Law("the losses of both labels differ by the score",
                difference() + " = sum weight score / divisor, each loss summed; " + DIVISOR,
                this::differByTheScore));
    }

    /** log(1 + exp(s)) - log(1 + exp(-s)) = s. Beside the bounds of both losses, the roundings of this side's sums. */
    private Verdict differByTheScore(Subject subject, Case trial) {
        O loss = own(trial);
        Tensor scores = trial.inputs().get("scores");
        Tensor weighted = weighted(scores, trial.inputs());
        double divisor = divisor(loss, scores);
        double difference = 0;
        double bound = 0;
        double size = weighted.map(Math::abs).sum() / divisor;
        for (double label : new double[] {labels(loss).negative(), 1}) {
            Case alike = trial.withInputs(trial.inputs().with("labels", Tensor.filled(scores.shape(), label)));
            Tensor losses = subject.forward(loss, alike.inputs()).get("loss");
            difference -= labels(loss).sign(label) * losses.sum() / weight(loss, label);
            bound += Truth.outputs(alike, Precision.DOUBLE).get("loss").bound().sum() / weight(loss, label);
            size += losses.sum() / weight(loss, label);
        }
        double roundings = (scores.count() + 4) * Precision.DOUBLE.unitRoundoff() * size;
        return Verdict.near("the difference", difference, weighted.sum() / divisor, bound + roundings);
    }
}
