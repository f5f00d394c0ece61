package org.plumbline.properties.loss;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.LogisticLoss;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.properties.Regime;

/** How the logistic loss is tried. */
public final class LogisticLossSuite extends BinaryScoreSuite<LogisticLoss> {

    @Override
    public LogisticLoss standard() {
        return LogisticLoss.standard();
    }

    @Override
    LogisticLoss summed(LogisticLoss loss) {
        return new LogisticLoss(loss.binaryLabels(), Reduction.SUM, loss.meanOver());
    }

    @Override
    public Arbitrary<LogisticLoss> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(BinaryLabels.class), Arbitraries.of(Reduction.class),
                Arbitraries.of(MeanOver.class)).as(LogisticLoss::new);
    }

    @Override
    BinaryLabels labels(LogisticLoss loss) {
        return loss.binaryLabels();
    }

    @Override
    String difference() {
        return "loss(negative) - loss(positive)";
    }

    @Override
    double weight(LogisticLoss loss, double label) {
        return 1;
    }
}
