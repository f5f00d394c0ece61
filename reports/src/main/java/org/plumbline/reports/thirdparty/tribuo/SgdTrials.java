package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.SGD;

/** SGD with every rate schedule and every momentum, each tried under all schedules and forms of momentum. */
final class SgdTrials {

    private static final double RATE = 0.1;
    private static final double RHO = 0.9;
    private static final String ALIKE = "two rules are accepted and nothing can tell them apart: at a constant rate "
            + "the velocity of parameters is that of gradients times -rate, so that both make the same steps; they "
            + "part where the rate changes";

    private SgdTrials() {
    }

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (RateSchedule schedule : RateSchedule.values()) {
            for (SGD.Momentum momentum : SGD.Momentum.values()) {
                OptimiserTrial trial = new OptimiserTrial("SGD, " + factory(schedule) + ", momentum " + momentum,
                        () -> sgd(schedule, momentum), rules(), () -> findings(schedule, momentum));
                boolean alike = schedule == RateSchedule.CONSTANT && momentum != SGD.Momentum.NONE;
                trials.add(alike ? trial.coinciding(ALIKE) : trial);
            }
        }
        return trials;
    }

    /** Each told once, where it is plainest. */
    private static List<Discrepancy> findings(RateSchedule schedule, SGD.Momentum momentum) {
        if (schedule == RateSchedule.OVER_STEP && momentum == SGD.Momentum.NONE) {
            return List.of(notLinear());
        }
        if (schedule == RateSchedule.CONSTANT && momentum != SGD.Momentum.NONE) {
            Supplier<StochasticGradientOptimiser> optimiser = () -> SGD.getSimpleSGD(1, RHO, momentum);
            return List.of(ExampleWeight.onTheVelocity(RHO, optimiser), SparseGradients.stall(
                    "SGD, \"for the momentum implementation\" as in Shallue et al.: every parameter moves by its "
                            + "velocity", "velocity", optimiser));
        }
        return List.of();
    }

    private static String factory(RateSchedule schedule) {
        return switch (schedule) {
            case CONSTANT -> "getSimpleSGD";
            case OVER_STEP -> "getLinearDecaySGD";
            case OVER_ROOT -> "getSqrtDecaySGD";
        };
    }

    private static SGD sgd(RateSchedule schedule, SGD.Momentum momentum) {
        return switch (schedule) {
            case CONSTANT -> SGD.getSimpleSGD(RATE, RHO, momentum);
            case OVER_STEP -> SGD.getLinearDecaySGD(RATE, RHO, momentum);
            case OVER_ROOT -> SGD.getSqrtDecaySGD(RATE, RHO, momentum);
        };
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (RateSchedule schedule : RateSchedule.values()) {
            rules.add(Rule.of(schedule.formula(), t -> new Sgd(schedule.at(t, RATE), Decay.none())));
            for (Velocity velocity : Velocity.values()) {
                rules.add(Rule.of(schedule.formula(),
                        t -> new Momentum(schedule.at(t, RATE), RHO, 0, velocity, Decay.none())));
                rules.add(Rule.of(schedule.formula() + ", dampening = rho",
                        t -> new Momentum(schedule.at(t, RATE), RHO, RHO, velocity, Decay.none())));
                rules.add(Rule.of(schedule.formula(),
                        t -> new Nesterov(schedule.at(t, RATE), RHO, velocity, Decay.none())));
            }
        }
        return rules;
    }

    private static Discrepancy notLinear() {
        Tensor gradient = Tensor.vector(-1);
        List<Tensor> path = Run.parameters(SGD.getLinearDecaySGD(1), Tensor.vector(0),
                List.of(gradient, gradient, gradient));
        double first = path.get(0).at(0);
        double second = path.get(1).at(0);
        double third = path.get(2).at(0);
        return new Discrepancy("SGD.getLinearDecaySGD: \"a linearly decaying learning rate\"",
                "the rate is divided by the number of the step, as the next sentence of the documentation says: it "
                        + "falls as 1/t, not linearly, and never ends",
                String.format("rate 1, gradients -1, -1, -1 in one run: steps of %.4f, %.4f, %.4f",
                        first, second - first, third - second));
    }
}
