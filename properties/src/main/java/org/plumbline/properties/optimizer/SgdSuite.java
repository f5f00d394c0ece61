package org.plumbline.properties.optimizer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;

/** How gradient descent is tried. */
public final class SgdSuite extends OptimizerSuite<Sgd> {

    @Override
    public Sgd standard() {
        return Sgd.standard();
    }

    @Override
    public Arbitrary<Sgd> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.weightDecay(regime)).as(Sgd::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                given("lambda > 0", Sgd.class, SgdSuite::penalised,
                        new Law("an L2 penalty is decoupled decay", "w'(L2_PENALTY) = w'(DECOUPLED) of one lambda",
                                (subject, trial) -> {
                                    Sgd sgd = (Sgd) trial.operation();
                                    return sameParameter(subject, sgd, trial.inputs(), new Sgd(sgd.rate(),
                                            Decay.decoupled(sgd.decay().lambda())), trial.inputs());
                                })),
                new Law("a step is linear in parameter and gradient", "w'(2 w, 2 g) = 2 w'(w, g), to the last bit",
                        (subject, trial) -> {
                            Tensor once = subject.forward(trial.operation(), trial.inputs()).get("parameter");
                            Tensor twice = subject.forward(trial.operation(), trial.inputs().map(x -> x.times(2)))
                                    .get("parameter");
                            return Verdict.that(once.times(2).equals(twice), "once " + once + ", twice " + twice);
                        }));
    }

    private static Sgd penalised(Sgd given) {
        return new Sgd(given.rate(), Decay.penalty(given.decay().lambda() == 0 ? 0.1 : given.decay().lambda()));
    }
}
