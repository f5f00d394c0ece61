package org.plumbline.properties.optimizer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.AdaMaxEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** How AdaMax is tried. */
public final class AdaMaxSuite extends OptimizerSuite<AdaMax> {

    /** A power of two, so that its inverse is exact. */
    private static final int LARGE = 1024;

    /**
     * Six roundings of r = 2^-53, and room for their products: with the limit M of the p-norm N, u is M (1 + r) for the
     * one product beta2 u, and the norm here N (1 + r). So M <= N asks for 2 r, and N <= 2^(1/p) M for that and the
     * power, within an ulp of 2 r (java.lang.Math), and its product with u. Either right side rounds once more.
     */
    private static final double SLACK = 8 * 0x1p-53;

    @Override
    public AdaMax standard() {
        return AdaMax.standard();
    }

    @Override
    public Arbitrary<AdaMax> operations(Regime regime) {
        return Combinators.combine(Hyperparameters.rate(regime), Hyperparameters.decay(regime),
                Hyperparameters.decay(regime), Hyperparameters.epsilon(), Arbitraries.of(AdaMaxEpsilon.class),
                Hyperparameters.weightDecay(regime)).as(AdaMax::new);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(
                scaleInvariance(AdaMax.class, AdaMaxSuite::bare, Map.of("m", 1, "u", 1)),
                given("epsilon = 0 and no weight decays", AdaMax.class, AdaMaxSuite::bare,
                        new Law("the norm is the limit of p-norms",
                                "u' <= ((beta2 u)^p + |g|^p)^(1/p) <= 2^(1/p) u' at p = 1024",
                                AdaMaxSuite::limitOfNorms)));
    }

    /** The p-norm in fifty digits, rounded once. */
    private static Verdict limitOfNorms(Subject subject, Case trial) {
        AdaMax adamax = (AdaMax) trial.operation();
        Tensor u = subject.forward(adamax, trial.inputs()).get("u");
        return Verdict.worst(IntStream.range(0, u.count()).mapToObj(i -> {
            Decimal kept = Decimal.ARITHMETIC.of(trial.inputs().get("u").at(i)).times(adamax.beta2());
            Decimal fresh = Decimal.ARITHMETIC.of(Math.abs(trial.inputs().get("gradient").at(i)));
            double norm = kept.pow(LARGE).plus(fresh.pow(LARGE)).pow(1.0 / LARGE).value();
            double most = Math.pow(2, 1.0 / LARGE) * u.at(i);
            return Verdict.that(u.at(i) <= norm * (1 + SLACK) && norm <= most * (1 + SLACK),
                    "u = " + u.at(i) + ", the 1024-norm is " + norm);
        }).toList());
    }

    /** The same without epsilon and weight decay. */
    private static AdaMax bare(AdaMax given) {
        return new AdaMax(given.rate(), given.beta1(), given.beta2(), 0, given.adaMaxEpsilon(), Decay.none());
    }
}
