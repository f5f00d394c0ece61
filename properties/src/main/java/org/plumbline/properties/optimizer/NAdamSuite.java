package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.FirstMoment;
import org.plumbline.oracle.optimizer.NAdam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/** How NAdam is tried. */
public final class NAdamSuite extends OptimizerSuite<NAdam> {

    @Override
    public NAdam standard() {
        return NAdam.standard();
    }

    @Override
    public Arbitrary<NAdam> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Hyperparameters.decay(regime), Hyperparameters.epsilon(), Arbitraries.of(0.0, 0.004, 0.1),
                Arbitraries.of(FirstMoment.class), Hyperparameters.weightDecay(regime)).as(NAdam::new);
    }

    @Override
    Inputs restricted(Inputs inputs, NAdam nadam, Regime regime) {
        return inputs.values("mu_product", Values.among(1, 0.45, 0.2, 1e-3, 0));
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                scaleInvariance(NAdam.class, given -> new NAdam(given.rate(), given.beta1(), given.beta2(), 0,
                        given.psi(), given.firstMoment(), Decay.none()), Map.of("m", 1, "v", 2)),
                given("beta1 = 0", NAdam.class, given -> new NAdam(given.rate(), 0, given.beta2(), given.epsilon(),
                        given.psi(), given.firstMoment(), given.decay()),
                        new Law("without momentum it is Adam without momentum", "w' = Adam's",
                                NAdamSuite::isAdam)),
                new Law("the product takes up one mu between beta1 / 2 and beta1",
                        "(beta1 / 2) P <= P' <= beta1 P, to the last bit", NAdamSuite::productShrinks));
    }

    private static Verdict isAdam(Subject subject, Case trial) {
        NAdam nadam = (NAdam) trial.operation();
        Adam adam = new Adam(nadam.rate(), 0, nadam.beta2(), nadam.epsilon(), AdamEpsilon.EPSILON, nadam.decay());
        return sameParameter(subject, nadam, trial.inputs(), adam, trial.inputs().without("mu_product"));
    }

    /** A rounded factor between 1/2 and 1 keeps the product between the rounded ends. */
    private static Verdict productShrinks(Subject subject, Case trial) {
        double beta1 = ((NAdam) trial.operation()).beta1();
        double before = trial.inputs().get("mu_product").scalar();
        Tensor after = subject.forward(trial.operation(), trial.inputs()).get("mu_product");
        return Verdict.that(after.scalar() >= before * (beta1 / 2) && after.scalar() <= before * beta1,
                "the product " + before + " became " + after);
    }
}
