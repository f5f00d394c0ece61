package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How AdaGrad is tried. */
public final class AdaGradSuite extends OptimizerSuite<AdaGrad> {

    @Override
    public AdaGrad standard() {
        return AdaGrad.standard();
    }

    @Override
    public Arbitrary<AdaGrad> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.epsilon(),
                Arbitraries.of(EpsilonPlace.class), Hyperparameters.weightDecay(regime)).as(AdaGrad::new);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                new Law("no rate grows", "s' >= s", AdaGradSuite::squaresGrow),
                scaleInvariance(AdaGrad.class,
                        adagrad -> new AdaGrad(adagrad.rate(), 0, adagrad.epsilonPlace(), Decay.none()),
                        Map.of("squares", 2)));
    }

    /** To the last bit: adding a square cannot round to less. */
    private static Verdict squaresGrow(Subject subject, Case trial) {
        Tensor before = trial.inputs().get("squares");
        Tensor after = subject.forward(trial.operation(), trial.inputs()).get("squares");
        return Verdict.that(IntStream.range(0, before.count()).allMatch(i -> after.at(i) >= before.at(i)),
                "squares " + before + " became " + after);
    }
}
