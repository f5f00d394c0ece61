package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the cross-entropy with labels is tried. */
public final class CrossEntropySuite extends LabelledLossSuite<CrossEntropy> {

    @Override
    public CrossEntropy standard() {
        return CrossEntropy.standard();
    }

    @Override
    CrossEntropy summed(CrossEntropy loss) {
        return new CrossEntropy(Reduction.SUM, loss.weightedMean(), loss.ignored(), loss.smoothing());
    }

    @Override
    public Arbitrary<CrossEntropy> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Reduction.class), weightedMeans(regime), ignored(regime),
                Arbitraries.of(0.0, 0.1, 0.5, 1.0)).as(CrossEntropy::new);
    }

    @Override
    Inputs matrix(CrossEntropy loss, Regime regime, Tensor labels, int classes, Inputs inputs) {
        return regime == Regime.EXTREME ? inputs.tensor("scores", Saturated.rows(labels, classes)) : inputs;
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(RowLaws.SHIFT, RowLaws.ZERO_SUM, RowLaws.IGNORED);
    }
}
