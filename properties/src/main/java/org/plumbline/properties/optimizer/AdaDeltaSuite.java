package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.AdaDelta;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How AdaDelta is tried. */
public final class AdaDeltaSuite extends OptimizerSuite<AdaDelta> {

    @Override
    public AdaDelta standard() {
        return AdaDelta.standard();
    }

    @Override
    public Arbitrary<AdaDelta> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Hyperparameters.epsilon(), Hyperparameters.weightDecay(regime)).as(AdaDelta::new);
    }

    /** The updates' average feeds on itself with the weight 1 - rho; at 0.01, errors grow by 20 in 300 steps. */
    @Override
    boolean isOpen(AdaDelta adadelta) {
        return super.isOpen(adadelta) && adadelta.rho() >= 0.99;
    }

    @Override
    List<Law> ownLaws() {
        return List.of(given("no weight decays", AdaDelta.class,
                given -> new AdaDelta(given.rate(), given.rho(), given.epsilon(), Decay.none()),
                new Law("a step is not much longer than recent ones, and goes against the gradient",
                        "0 <= -(w' - w) sign(g) <= rate sqrt((u + epsilon) / (1 - rho)), and w' = w where g = 0",
                        AdaDeltaSuite::stepIsBounded)));
    }

    /** From s >= (1 - rho) g^2. */
    private static Verdict stepIsBounded(Subject subject, Case trial) {
        AdaDelta adadelta = (AdaDelta) trial.operation();
        Tensor move = move(subject, adadelta, trial.inputs());
        Tensor slack = slack(adadelta, trial.inputs(), move);
        return Verdict.worst(IntStream.range(0, move.count()).mapToObj(i -> {
            double against = -Math.signum(trial.inputs().get("gradient").at(i)) * move.at(i);
            double most = adadelta.rate()
                    * Math.sqrt((trial.inputs().get("updates").at(i) + adadelta.epsilon()) / (1 - adadelta.rho()));
            return Verdict.that(against >= -slack.at(i) && against <= most + slack.at(i),
                    "element " + i + " moved by " + against + " against its gradient, allowed 0 to " + most);
        }).toList());
    }
}
