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
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;

/** How the Huber loss is tried. Its kink regime meets |d| = delta, where the two parts join smoothly. */
public final class HuberSuite extends SeparableLossSuite<Huber> {

    @Override
    public Huber standard() {
        return Huber.standard();
    }

    @Override
    Huber summed(Huber loss) {
        return new Huber(loss.delta(), loss.scale(), Reduction.SUM, loss.meanOver());
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
                "|dprediction| <= weight slope |dloss| / divisor, slope = delta under HUBER, 1 under SMOOTH_L1; "
                        + DIVISOR, HuberSuite::pullIsLimited));
    }

    /** Up to the roundings of the four products and quotients of a gradient, and of this limit. */
    private static Verdict pullIsLimited(Subject subject, Case trial) {
        Huber huber = (Huber) trial.operation();
        Tensor gradient = subject.backward(huber, trial.inputs(), trial.upstream()).get("prediction");
        Tensor dloss = trial.upstream().get("loss");
        double slope = (huber.scale() == HuberScale.HUBER ? huber.delta() : 1) / divisor(huber, gradient);
        Tensor limit = weighted(Tensor.build(gradient.shape(), at -> slope
                * Math.abs(huber.reduction() == Reduction.NONE ? dloss.get(at) : dloss.scalar())), trial.inputs());
        Tensor beyond = gradient.zip(limit, (pull, most) -> Math.abs(pull) <= most * (1 + 0x1p-50) ? 0 : 1);
        return Verdict.that(beyond.sum() == 0, "dprediction = " + gradient + ", at most " + limit);
    }
}
