package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Centring;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.RMSProp;

/** RMSProp on a matrix and a vector, without and with its decay. */
final class RmsPropTrials {

    private static final double RATE = 0.1;
    private static final double RHO = 0.9;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 0.5;

    private RmsPropTrials() {
    }

    static List<Trial> trials() {
        return List.of(
                new OptimiserTrial("RMSProp", () -> new RMSProp(RATE, RHO), rules(), List::of),
                new OptimiserTrial("RMSProp, vector", Shape.of(5), () -> new RMSProp(RATE, RHO), rules(), List::of),
                new OptimiserTrial("RMSProp, decay = " + DECAY, () -> new RMSProp(RATE, RHO, EPSILON, DECAY), rules(),
                        () -> List.of(notMomentum())));
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (EpsilonPlace place : EpsilonPlace.values()) {
            rules.add(rule("constant rate", place, t -> RATE));
            rules.add(rule("rate / (1 + decay t)", place, t -> RATE / (1 + DECAY * t)));
            rules.add(rule("rate / (1 + decay (t - 1))", place, t -> RATE / (1 + DECAY * (t - 1))));
        }
        return rules;
    }

    private static Rule rule(String schedule, EpsilonPlace place, IntToDoubleFunction rate) {
        return Rule.of(schedule, t -> new RmsProp(rate.applyAsDouble(t), RHO, 0, EPSILON, place, Centring.UNCENTRED,
                Velocity.OF_GRADIENTS, Decay.none()));
    }

    private static Discrepancy notMomentum() {
        double first = Run.last(new RMSProp(1, 0, 0, 1), 0, -1);
        double second = Run.last(new RMSProp(1, 0, 0, 1), 0, -1, -1) - first;
        return new Discrepancy(
                "RMSProp: rho is the \"momentum parameter\", decay the \"decay factor for the momentum\"",
                "there is no momentum: rho is the decay of the mean of squares, and decay that of the learning rate, "
                        + "rate / (1 + decay (t - 1))",
                String.format("rate 1, rho 0, decay 1, gradients -1, -1: steps of %s and %s", first, second));
    }
}
