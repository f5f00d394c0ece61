package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Centring;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/** How RMSProp is tried. */
public final class RmsPropSuite extends OptimizerSuite<RmsProp> {

    @Override
    public RmsProp standard() {
        return RmsProp.standard();
    }

    /**
     * Centred, rho is at least 1/2: with rho = 0 the variance is 0 whatever comes, and its root is ill-conditioned.
     * At extremes the variance cancels to all digits, so that only the uncentred rule is tried there.
     */
    @Override
    public Arbitrary<RmsProp> operations(Regime regime) {
        Arbitrary<Centring> centrings = regime == Regime.EXTREME
                ? Arbitraries.just(Centring.UNCENTRED) : Arbitraries.of(Centring.class);
        return centrings.flatMap(centring -> Combinators.combine(Hyperparameters.rate(regime),
                Hyperparameters.decay(regime).filter(rho -> rho > 0 || centring == Centring.UNCENTRED),
                Arbitraries.of(0.0, 0.5, 0.9), Hyperparameters.epsilon(),
                Arbitraries.of(EpsilonPlace.class), Arbitraries.of(Velocity.class), Hyperparameters.weightDecay(regime))
                .as((rate, rho, momentum, epsilon, place, velocity, decay) ->
                        new RmsProp(rate, rho, momentum, epsilon, place, centring, velocity, decay)));
    }

    /** A mean of squares is at least the square of the mean; here by 1: their difference is well-conditioned. */
    @Override
    Inputs restricted(Inputs inputs, RmsProp rmsprop, Regime regime) {
        return rmsprop.centring() == Centring.UNCENTRED ? inputs
                : inputs.values("squares", Values.between(5, 9)).values("mean", Values.between(-2, 2));
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                new Law("an uncentred step without momentum is bounded", "|w' - w| <= rate / sqrt(1 - rho)",
                        RmsPropSuite::stepIsBounded)
                        .at("centring = UNCENTRED, momentum = 0 and no weight decays", trial ->
                                plain(trial.withInputs(trial.inputs().without("mean")), Centring.UNCENTRED)),
                new Law("centring makes no step shorter", "|w' - w| CENTRED >= |w' - w| UNCENTRED",
                        RmsPropSuite::centredIsLonger)
                        .at("momentum = 0 and no weight decays", trial -> plain(trial, Centring.CENTRED))
                        .where("squares >= mean^2, as steps leave them", trial -> trial.inputs().has("mean")),
                scaleInvariance(RmsProp.class, given -> new RmsProp(given.rate(), given.rho(), given.momentum(), 0,
                        given.epsilonPlace(), given.centring(), given.velocity(), Decay.none()),
                        Map.of("squares", 2, "mean", 1)));
    }

    /** From s >= (1 - rho) g^2. */
    private static Verdict stepIsBounded(Subject subject, Case trial) {
        RmsProp rmsprop = (RmsProp) trial.operation();
        Tensor move = move(subject, rmsprop, trial.inputs());
        Tensor slack = slack(rmsprop, trial.inputs(), move);
        double most = rmsprop.rate() / Math.sqrt(1 - rmsprop.rho());
        return Verdict.that(IntStream.range(0, move.count()).allMatch(i -> Math.abs(move.at(i)) <= most + slack.at(i)),
                "moved by " + move + ", allowed " + most);
    }

    private static Verdict centredIsLonger(Subject subject, Case trial) {
        Case uncentred = plain(trial.withInputs(trial.inputs().without("mean")), Centring.UNCENTRED);
        Tensor longer = move(subject, trial.operation(), trial.inputs());
        Tensor shorter = move(subject, uncentred.operation(), uncentred.inputs());
        Tensor slack = slack(trial.operation(), trial.inputs(), longer)
                .plus(slack(uncentred.operation(), uncentred.inputs(), shorter));
        return Verdict.that(IntStream.range(0, longer.count())
                        .allMatch(i -> Math.abs(longer.at(i)) >= Math.abs(shorter.at(i)) - slack.at(i)),
                "centred " + longer + ", uncentred " + shorter);
    }

    /** The same without momentum and weight decay. */
    private static Case plain(Case trial, Centring centring) {
        RmsProp given = (RmsProp) trial.operation();
        return new Case(new RmsProp(given.rate(), given.rho(), 0, given.epsilon(), given.epsilonPlace(), centring,
                given.velocity(), Decay.none()), trial.inputs().without("velocity"), trial.upstream());
    }
}
