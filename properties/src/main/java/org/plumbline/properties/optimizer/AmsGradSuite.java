package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.AmsGradMaximum;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How AMSGrad is tried. */
public final class AmsGradSuite extends OptimizerSuite<AmsGrad> {

    @Override
    public AmsGrad standard() {
        return AmsGrad.standard();
    }

    @Override
    public Arbitrary<AmsGrad> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Hyperparameters.decay(regime), Hyperparameters.epsilon(), Arbitraries.of(AmsGradMaximum.class),
                Hyperparameters.weightDecay(regime)).as(AmsGrad::new);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                new Law("the second moment in use never falls", "v_max' >= v_max, to the last bit",
                        AmsGradSuite::maximumNeverFalls),
                new Law("with no greater past it is Adam",
                        "w' = Adam's, UNCORRECTED: Adam's after endlessly many steps",
                        AmsGradSuite::isAdam).at("v_max = 0", trial -> trial.withInputs(trial.inputs().with("v_max",
                                Tensor.zeros(trial.inputs().get("v_max").shape())))),
                scaleInvariance(AmsGrad.class, given -> new AmsGrad(given.rate(), given.beta1(), given.beta2(), 0,
                        given.amsGradMaximum(), Decay.none()), Map.of("m", 1, "v", 2, "v_max", 2)));
    }

    private static Verdict maximumNeverFalls(Subject subject, Case trial) {
        Tensor before = trial.inputs().get("v_max");
        Tensor after = subject.forward(trial.operation(), trial.inputs()).get("v_max");
        return Verdict.that(IntStream.range(0, before.count()).allMatch(i -> after.at(i) >= before.at(i)),
                "v_max " + before + " became " + after);
    }

    /** Uncorrected, it is Adam that has run forever: there the corrections are 1. */
    private static Verdict isAdam(Subject subject, Case trial) {
        AmsGrad given = (AmsGrad) trial.operation();
        Named<Tensor> inputs = trial.inputs();
        boolean forever = given.amsGradMaximum() == AmsGradMaximum.UNCORRECTED;
        Named<Tensor> adams = forever ? inputs.with("step", Tensor.scalar(1e6)) : inputs;
        Adam adam = new Adam(given.rate(), given.beta1(), given.beta2(), given.epsilon(), AdamEpsilon.EPSILON,
                given.decay());
        return sameParameter(subject, given, inputs, adam, adams.without("v_max"));
    }
}
