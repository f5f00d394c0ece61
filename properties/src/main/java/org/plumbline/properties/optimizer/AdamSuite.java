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
                new Law("the first step has the size of the rate", "w' = w - rate sign(g) with epsilon = 0",
                        AdamSuite::firstStep),
                new Law("without epsilon, both forms are one", "epsilon = 0: w' by epsilon = w' by epsilon hat",
                        AdamSuite::formsAgree));
    }

    private static Verdict firstStep(Subject subject, Case trial) {
        Adam adam = bare((Adam) trial.operation(), ((Adam) trial.operation()).adamEpsilon());
        Tensor w = trial.inputs().get("parameter");
        Tensor g = trial.inputs().get("gradient").map(x -> x == 0 ? 1 : x);
        Named<Tensor> inputs = adam.initial(w).with("gradient", g);
        Tensor expected = w.zip(g, (wi, gi) -> wi - adam.rate() * Math.signum(gi));
        return Expected.of(expected, slack(adam, inputs, expected))
                .judge("parameter", subject.forward(adam, inputs).get("parameter"));
    }

    /** Wherever the second moment is not 0, which it is nowhere here. */
    private static Verdict formsAgree(Subject subject, Case trial) {
        Adam adam = (Adam) trial.operation();
        Named<Tensor> inputs = trial.inputs().with("gradient", trial.inputs().get("gradient").map(x -> x == 0 ? 1 : x));
        return sameParameter(subject, bare(adam, AdamEpsilon.EPSILON), inputs,
                bare(adam, AdamEpsilon.EPSILON_HAT), inputs);
    }

    /** The same without epsilon and weight decay. */
    private static Adam bare(Adam adam, AdamEpsilon form) {
        return new Adam(adam.rate(), adam.beta1(), adam.beta2(), 0, form, Decay.none());
    }
}
