package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.NegativeLogLikelihood;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the negative log-likelihood is tried. */
public final class NegativeLogLikelihoodSuite extends LabelledLossSuite<NegativeLogLikelihood> {

    @Override
    public NegativeLogLikelihood standard() {
        return NegativeLogLikelihood.standard();
    }

    @Override
    NegativeLogLikelihood summed(NegativeLogLikelihood loss) {
        return new NegativeLogLikelihood(Reduction.SUM, loss.weightedMean(), loss.ignored());
    }

    @Override
    public Arbitrary<NegativeLogLikelihood> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Reduction.class), weightedMeans(regime), ignored(regime))
                .as(NegativeLogLikelihood::new);
    }

    /** No kinks. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(RowLaws.IGNORED, Homogeneous.in("logProbabilities", 1));
    }
}
