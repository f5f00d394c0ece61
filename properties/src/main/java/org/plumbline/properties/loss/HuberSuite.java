package org.plumbline.properties.loss;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.Huber;
import org.plumbline.oracle.loss.HuberScale;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;

/** How the Huber loss is tried. Its kink regime meets |d| = delta, where the two parts join smoothly. */
public final class HuberSuite extends SeparableLossSuite<Huber> {

    @Override
    public Huber standard() {
        return Huber.standard();
    }

    @Override
    public Arbitrary<Huber> operations(Regime regime) {
        Arbitrary<Double> delta = switch (regime) {
            case EXACT, KINK -> Arbitraries.of(0.5, 1.0, 2.0);
            case ORDINARY, EXTREME -> Arbitraries.of(0.3, 1.0, 2.5);
        };
        return Combinators.combine(delta, Arbitraries.of(HuberScale.class), Arbitraries.of(Reduction.class),
                Arbitraries.of(MeanOver.class)).as(Huber::new);
    }

    @Override
    Inputs prepared(Huber loss, Regime regime, Inputs inputs) {
        return inputs;
    }

    @Override
    List<Law> ownLaws() {
        return List.of(new Law("no example pulls harder than the linear part",
                "|dprediction| <= weight slope |dy|, slope = delta or 1, to the last bit without a mean",
                (subject, trial) -> {
                    Huber huber = (Huber) trial.operation();
                    if (huber.reduction() == Reduction.MEAN || trial.inputs().has("weights")) {
                        return Verdict.PASS;
                    }
                    double slope = huber.scale() == HuberScale.HUBER ? huber.delta() : 1;
                    Tensor dx = subject.backward(huber, trial.inputs(), trial.upstream()).get("prediction");
                    Tensor dy = trial.upstream().get("loss");
                    Tensor limit = Tensor.build(dx.shape(), at -> slope
                            * Math.abs(huber.reduction() == Reduction.NONE ? dy.get(at) : dy.scalar()));
                    return Verdict.that(dx.zip(limit, (slopeHere, most) -> Math.abs(slopeHere) <= most ? 1 : 0).sum()
                            == dx.count(), "dprediction = " + dx + ", at most " + limit);
                }));
    }
}
