package org.plumbline.properties.optimizer;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.AdamW;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How AdamW is tried. */
public final class AdamWSuite extends OptimizerSuite<AdamW> {

    @Override
    public AdamW standard() {
        return AdamW.standard();
    }

    @Override
    public Arbitrary<AdamW> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Hyperparameters.decay(regime), Hyperparameters.epsilon(), Arbitraries.of(AdamEpsilon.class),
                Arbitraries.of(0.0, 0.01, 0.5)).as(AdamW::new);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                given("lambda = 0", AdamW.class, given -> new AdamW(given.rate(), given.beta1(), given.beta2(),
                        given.epsilon(), given.adamEpsilon(), 0),
                        new Law("without decay it is Adam", "w', m', v' = Adam's, to the last bit",
                                AdamWSuite::isAdam)),
                new Law("the moments do not see the decay", "m', v' are those of Adam without decay, to the last bit",
                        AdamWSuite::momentsAreAdams));
    }

    private static Verdict isAdam(Subject subject, Case trial) {
        AdamW given = (AdamW) trial.operation();
        Named<Tensor> expected = subject.forward(adam(given), trial.inputs());
        Named<Tensor> actual = subject.forward(given, trial.inputs());
        return Verdict.that(expected.equals(actual), "Adam gives " + expected + ", AdamW " + actual);
    }

    private static Verdict momentsAreAdams(Subject subject, Case trial) {
        Named<Tensor> expected = subject.forward(adam((AdamW) trial.operation()), trial.inputs()).without("parameter");
        Named<Tensor> actual = subject.forward(trial.operation(), trial.inputs()).without("parameter");
        return Verdict.that(expected.equals(actual), "Adam's state is " + expected + ", AdamW's " + actual);
    }

    private static Adam adam(AdamW given) {
        return new Adam(given.rate(), given.beta1(), given.beta2(), given.epsilon(), given.adamEpsilon(), Decay.none());
    }
}
