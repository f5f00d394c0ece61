package org.plumbline.properties.loss;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.MeanAbsoluteError;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the mean absolute error is tried. */
public final class MeanAbsoluteErrorSuite extends SeparableLossSuite<MeanAbsoluteError> {

    @Override
    public MeanAbsoluteError standard() {
        return MeanAbsoluteError.standard();
    }

    @Override
    MeanAbsoluteError summed(MeanAbsoluteError loss) {
        return new MeanAbsoluteError(loss.atZero(), Reduction.SUM, loss.meanOver());
    }

    @Override
    public Arbitrary<MeanAbsoluteError> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Kink.class), Arbitraries.of(Reduction.class),
                Arbitraries.of(MeanOver.class)).as(MeanAbsoluteError::new);
    }

    @Override
    Inputs prepared(MeanAbsoluteError loss, Regime regime, Inputs inputs) {
        return inputs;
    }

    @Override
    List<Law> ownLaws() {
        return List.of(Homogeneous.inTheDistance("prediction", "target", 1));
    }
}
