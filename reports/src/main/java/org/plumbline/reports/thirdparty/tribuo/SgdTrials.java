package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.SGD;

/** SGD with every rate schedule and every momentum, each tried under all schedules and forms of momentum. */
final class SgdTrials {

    private static final double RATE = 0.1;
    private static final double RHO = 0.9;

    private SgdTrials() {
    }

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (RateSchedule schedule : RateSchedule.values()) {
            for (SGD.Momentum momentum : SGD.Momentum.values()) {
                boolean misnamed = schedule == RateSchedule.OVER_STEP && momentum == SGD.Momentum.NONE;
                Supplier<List<Discrepancy>> findings = () -> misnamed ? List.of(notLinear()) : List.of();
                trials.add(new OptimiserTrial("SGD, " + factory(schedule) + ", momentum " + momentum,
                        () -> sgd(schedule, momentum), rules(momentum), findings));
            }
        }
        return trials;
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

    private static List<Rule> rules(SGD.Momentum momentum) {
        List<Rule> rules = new ArrayList<>();
        for (RateSchedule schedule : RateSchedule.values()) {
            switch (momentum) {
                case NONE -> rules.add(Rule.of(schedule.formula(),
                        t -> new Sgd(schedule.at(t, RATE), Decay.none())));
                case STANDARD -> {
                    for (Velocity velocity : Velocity.values()) {
                        rules.add(Rule.of(schedule.formula(),
                                t -> new Momentum(schedule.at(t, RATE), RHO, 0, velocity, Decay.none())));
                        rules.add(Rule.of(schedule.formula() + ", dampening = rho",
                                t -> new Momentum(schedule.at(t, RATE), RHO, RHO, velocity, Decay.none())));
                    }
                }
                case NESTEROV -> {
                    for (Velocity velocity : Velocity.values()) {
                        rules.add(Rule.of(schedule.formula(),
                                t -> new Nesterov(schedule.at(t, RATE), RHO, velocity, Decay.none())));
                    }
                }
            }
        }
        return rules;
    }

    private static Discrepancy notLinear() {
        SGD sgd = SGD.getLinearDecaySGD(1);
        double first = Run.last(sgd, 0, -1);
        double second = Run.last(sgd, 0, -1);
        double third = Run.last(sgd, 0, -1);
        return new Discrepancy("SGD.getLinearDecaySGD: \"a linearly decaying learning rate\"",
                "the rate is divided by the number of the step, as the next sentence of the documentation says: it "
                        + "falls as 1/t, not linearly, and never ends",
                String.format("rates of the first steps: %.4f, %.4f, %.4f", first, second, third));
    }
}
