package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How Adam is tried. */
public final class AdamSuite extends OptimizerSuite<Adam> {

    @Override
    public Adam standard() {
        return Adam.standard();
    }

    @Override
    public Arbitrary<Adam> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Hyperparameters.decay(regime), Hyperparameters.epsilon(), Arbitraries.of(AdamEpsilon.class),
                Hyperparameters.weightDecay(regime)).as(Adam::new);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                scaleInvariance(Adam.class, given -> bare(given, given.adamEpsilon()), Map.of("m", 1, "v", 2)),
                bared(new Law("the first step has the size of the rate",
                        "w' = w - rate sign(g) from the initial state", AdamSuite::firstStep)),
                bared(new Law("without epsilon, both forms are one", "w'(EPSILON) = w'(EPSILON_HAT)",
                        AdamSuite::formsAgree)));
    }

    /** A step of 0 over 0 would be none. */
    private static Law bared(Law law) {
        return given("epsilon = 0 and no weight decays", Adam.class, given -> bare(given, given.adamEpsilon()), law)
                .at("no g = 0", trial -> trial.withInputs(trial.inputs().with("gradient",
                        trial.inputs().get("gradient").map(g -> g == 0 ? 1 : g))));
    }

    private static Verdict firstStep(Subject subject, Case trial) {
        Adam adam = (Adam) trial.operation();
        Tensor w = trial.inputs().get("parameter");
        Tensor g = trial.inputs().get("gradient");
        Named<Tensor> inputs = adam.initial(w).with("gradient", g);
        Tensor expected = w.zip(g, (wi, gi) -> wi - adam.rate() * Math.signum(gi));
        return Expected.of(expected, slack(adam, inputs, expected))
                .judge("parameter", subject.forward(adam, inputs).get("parameter"));
    }

    private static Verdict formsAgree(Subject subject, Case trial) {
        Adam adam = (Adam) trial.operation();
        return sameParameter(subject, bare(adam, AdamEpsilon.EPSILON), trial.inputs(),
                bare(adam, AdamEpsilon.EPSILON_HAT), trial.inputs());
    }

    /** The same without epsilon and weight decay. */
    private static Adam bare(Adam adam, AdamEpsilon form) {
        return new Adam(adam.rate(), adam.beta1(), adam.beta2(), 0, form, Decay.none());
    }
}
