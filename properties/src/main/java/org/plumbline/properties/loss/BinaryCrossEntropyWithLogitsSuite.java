package org.plumbline.properties.loss;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.BinaryLabels;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;

/** How the binary cross-entropy of logits is tried. */
public final class BinaryCrossEntropyWithLogitsSuite extends BinaryScoreSuite<BinaryCrossEntropyWithLogits> {

    @Override
    public BinaryCrossEntropyWithLogits standard() {
        return BinaryCrossEntropyWithLogits.standard();
    }

    @Override
    BinaryCrossEntropyWithLogits summed(BinaryCrossEntropyWithLogits loss) {
        return new BinaryCrossEntropyWithLogits(loss.alpha(), loss.beta(), Reduction.SUM, loss.meanOver());
    }

    @Override
    public Arbitrary<BinaryCrossEntropyWithLogits> operations(Regime regime) {
        Arbitrary<Double> weight = Arbitraries.of(1.0, 0.1, 2.5, 10.0);
        return Combinators.combine(weight, weight, Arbitraries.of(Reduction.class), Arbitraries.of(MeanOver.class))
                .as(BinaryCrossEntropyWithLogits::new);
    }

    /** Predictions that are certain and right cost nothing. */
    @Override
    public List<Named<Tensor>> corners(BinaryCrossEntropyWithLogits loss) {
        return List.of(Named.of("scores", Tensor.vector(Double.POSITIVE_INFINITY), "labels", Tensor.vector(1)),
                Named.of("scores", Tensor.vector(Double.NEGATIVE_INFINITY), "labels", Tensor.vector(0)));
    }

    @Override
    BinaryLabels labels(BinaryCrossEntropyWithLogits loss) {
        return BinaryLabels.ZERO_ONE;
    }

    @Override
    String difference() {
        return "loss(negative) / beta - loss(positive) / alpha";
    }

    @Override
    double weight(BinaryCrossEntropyWithLogits loss, double label) {
        return label == 1 ? loss.alpha() : loss.beta();
    }
}
