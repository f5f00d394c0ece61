package org.plumbline.properties.optimizer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How momentum is tried. */
public final class MomentumSuite extends OptimizerSuite<Momentum> {

    @Override
    public Momentum standard() {
        return Momentum.standard();
    }

    @Override
    public Arbitrary<Momentum> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Arbitraries.of(0.0, 0.0, 0.5, 0.75), Arbitraries.of(Velocity.class),
                Hyperparameters.weightDecay(regime))
                .as(Momentum::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                given("momentum = 0 and dampening = 0", Momentum.class,
                        given -> new Momentum(given.rate(), 0, 0, given.velocity(), given.decay()),
                        new Law("without momentum and dampening it is SGD", "w' = sgd's", MomentumSuite::isSgd)),
                new Law("the unit of the velocity does not matter at a constant rate",
                        "w'(OF_GRADIENTS, v) = w'(OF_PARAMETERS, -rate v)", MomentumSuite::sameByEitherVelocity));
    }

    private static Verdict isSgd(Subject subject, Case trial) {
        Momentum momentum = (Momentum) trial.operation();
        return sameParameter(subject, momentum, trial.inputs(),
                new Sgd(momentum.rate(), momentum.decay()), trial.inputs().without("velocity"));
    }

    private static Verdict sameByEitherVelocity(Subject subject, Case trial) {
        Momentum momentum = (Momentum) trial.operation();
        Tensor displacement = trial.inputs().get("velocity").times(-momentum.rate());
        return sameParameter(subject, with(momentum, Velocity.OF_GRADIENTS), trial.inputs(),
                with(momentum, Velocity.OF_PARAMETERS), trial.inputs().with("velocity", displacement));
    }

    private static Momentum with(Momentum momentum, Velocity velocity) {
        return new Momentum(momentum.rate(), momentum.momentum(), momentum.dampening(), velocity, momentum.decay());
    }
}
