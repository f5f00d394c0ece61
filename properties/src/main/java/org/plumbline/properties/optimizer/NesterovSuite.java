package org.plumbline.properties.optimizer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How Nesterov's momentum is tried. */
public final class NesterovSuite extends OptimizerSuite<Nesterov> {

    @Override
    public Nesterov standard() {
        return Nesterov.standard();
    }

    @Override
    public Arbitrary<Nesterov> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Arbitraries.of(Velocity.class), Hyperparameters.weightDecay(regime)).as(Nesterov::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                given("momentum = 0", Nesterov.class,
                        given -> new Nesterov(given.rate(), 0, given.velocity(), given.decay()),
                        new Law("without momentum it is SGD", "w' = sgd's", NesterovSuite::isSgd)),
                new Law("the unit of the velocity does not matter at a constant rate",
                        "w'(OF_GRADIENTS, v) = w'(OF_PARAMETERS, -rate v)", NesterovSuite::sameByEitherVelocity));
    }

    private static Verdict isSgd(Subject subject, Case trial) {
        Nesterov nesterov = (Nesterov) trial.operation();
        return sameParameter(subject, nesterov, trial.inputs(),
                new Sgd(nesterov.rate(), nesterov.decay()), trial.inputs().without("velocity"));
    }

    private static Verdict sameByEitherVelocity(Subject subject, Case trial) {
        Nesterov nesterov = (Nesterov) trial.operation();
        Tensor displacement = trial.inputs().get("velocity").times(-nesterov.rate());
        return sameParameter(subject, with(nesterov, Velocity.OF_GRADIENTS), trial.inputs(),
                with(nesterov, Velocity.OF_PARAMETERS), trial.inputs().with("velocity", displacement));
    }

    private static Nesterov with(Nesterov nesterov, Velocity velocity) {
        return new Nesterov(nesterov.rate(), nesterov.momentum(), velocity, nesterov.decay());
    }
}
