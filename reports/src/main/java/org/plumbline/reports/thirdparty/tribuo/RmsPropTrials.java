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
import org.tribuo.math.optimisers.AdaGrad;
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
                new OptimiserTrial("RMSProp", () -> new RMSProp(RATE, RHO), rules(),
                        () -> List.of(ExampleWeight.outsideTheSquares(() -> new RMSProp(1, RHO),
                                "AdaGrad", () -> new AdaGrad(1, EPSILON)))),
                new OptimiserTrial("RMSProp, vector", Shape.of(5), () -> new RMSProp(RATE, RHO), rules(), List::of),
                new OptimiserTrial("RMSProp, decay = " + DECAY, () -> new RMSProp(RATE, RHO, EPSILON, DECAY), rules(),
                        () -> List.of(notMomentum())));
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (EpsilonPlace place : EpsilonPlace.values()) {
            for (Centring centring : Centring.values()) {
                rules.addAll(rules("constant rate", place, centring, t -> RATE));
                rules.addAll(rules("rate / (1 + decay t)", place, centring, t -> RATE / (1 + DECAY * t)));
                rules.addAll(rules("rate / (1 + decay (t - 1))", place, centring, t -> RATE / (1 + DECAY * (t - 1))));
            }
        }
        return rules;
    }

    /** Without momentum, which leaves no velocity to declare, and with either velocity. */
    private static List<Rule> rules(String schedule, EpsilonPlace place, Centring centring, IntToDoubleFunction rate) {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.of("no momentum, " + schedule, t -> new RmsProp(rate.applyAsDouble(t), RHO, 0, EPSILON, place,
                centring, Velocity.OF_GRADIENTS, Decay.none())));
        for (Velocity velocity : Velocity.values()) {
            rules.add(Rule.of("momentum " + RHO + ", " + schedule, t -> new RmsProp(rate.applyAsDouble(t), RHO, RHO,
                    EPSILON, place, centring, velocity, Decay.none())));
        }
        return rules;
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
