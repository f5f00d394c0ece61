package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.declaring;
import static org.plumbline.properties.defect.Operations.those;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.AdamW;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.optimizer.WeightDecay;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/** Defects of update rules. Steps have no gradient, so no gradient check sees any. */
final class OptimizerDefects {

    private static final String W = "parameter";
    private static final String V = "velocity";
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final Predicate<Operation> DECAYING = any(Sgd.class, Momentum.class, Nesterov.class, RmsProp.class,
            AdaGrad.class, Adam.class).and(declaring(WeightDecay.NONE).negate());

    private OptimizerDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("adam-starts-at-zero", "an Adam that counts its steps from 0 and divides by 1 - beta^0 = 0",
                        "burn#630", any(Adam.class), Wrong.forward((Adam adam, Named<Tensor> inputs) ->
                                corrected(adam, inputs, steps(inputs) - 1, steps(inputs) - 1))),
                Defect.of("adam-without-bias-correction",
                        "an Adam whose moments are not corrected for their start at 0",
                        Defect.TEXTBOOK, any(Adam.class), Wrong.forward((Adam adam, Named<Tensor> inputs) ->
                                corrected(adam, inputs, NEVER, NEVER)))
                        // Nor does it need to count its steps.
                        .or(List.of(Wrong.forward((Adam adam, Named<Tensor> inputs) ->
                                corrected(adam, inputs, NEVER, NEVER).with("step", inputs.get("step"))))),
                Defect.of("adam-one-moment-corrected", "an Adam of whose moments one alone is corrected",
                        Defect.TEXTBOOK, any(Adam.class), Wrong.forward((Adam adam, Named<Tensor> inputs) ->
                                corrected(adam, inputs, steps(inputs), NEVER)))
                        .or(List.of(Wrong.forward((Adam adam, Named<Tensor> inputs) ->
                                corrected(adam, inputs, NEVER, steps(inputs))))),
                Defect.of("adam-corrected-moments-kept",
                        "an Adam that keeps its corrected moments, which the next step corrects again",
                        Defect.TEXTBOOK, any(Adam.class), Wrong.forward(OptimizerDefects::keptCorrected)),
                Defect.of("adam-epsilon-inside-the-root", "an Adam whose epsilon is inside the root",
                        Defect.TEXTBOOK, any(Adam.class), Wrong.forward(OptimizerDefects::epsilonInside)),
                Defect.of("adam-epsilon-hat",
                        "an Adam whose epsilon meets the raw second moment, not the corrected one",
                        "tensorflow#35102", declaring(AdamEpsilon.EPSILON).and(any(Adam.class, AdamW.class)),
                        forwardAs((adam, inputs) -> Operations.changed(adam, AdamEpsilon.class,
                                form -> AdamEpsilon.EPSILON_HAT))),
                Defect.of("adam-second-moment-not-squared",
                        "an Adam whose second moment is of gradients, not of squares",
                        Defect.TEXTBOOK, any(Adam.class), Wrong.forward(OptimizerDefects::notSquared)),
                Defect.of("adam-step-not-counted", "an Adam that returns the number of its step as it came",
                        Defect.TEXTBOOK, any(Adam.class, AdamW.class), Wrong.forward(
                                (Optimizer adam, Named<Tensor> inputs) ->
                                        adam.forward(inputs).with("step", inputs.get("step"))))
                        // By the steps that were taken before: at the first, 0.
                        .or(List.of(Wrong.forward((Optimizer rule, Named<Tensor> inputs) -> (rule instanceof Adam adam
                                ? corrected(adam, inputs, steps(inputs) - 1, steps(inputs) - 1) : rule.forward(inputs))
                                .with("step", inputs.get("step"))))),
                Defect.of("weight-decay-after-the-update", "a weight decay of the parameter after the step, not before",
                        "transformers#14539", any(AdamW.class).or(declaring(WeightDecay.DECOUPLED)
                                .and(any(Sgd.class, Momentum.class, Adam.class))),
                        Wrong.forward(OptimizerDefects::decayedAfter)),
                Defect.of("weight-decay-ignored", "a weight decay that is not applied",
                        "mlx#473", DECAYING.or(any(AdamW.class)),
                        Wrong.forward((Optimizer rule, Named<Tensor> inputs) -> withoutDecay(rule).forward(inputs))),
                new Defect("weight-decay-on-biases", "a weight decay of biases and scales too",
                        "tensorflow/benchmarks#191", Evidence.COMPOSITION,
                        DECAYING.or(those(Network.class, OptimizerDefects::penalised)),
                        () -> Wrong.as((operation, inputs) -> operation instanceof Network network
                                ? biasesPenalised(network) : operation)),
                Defect.of("nesterov-sign", "a Nesterov step that adds the velocity's share with the wrong sign",
                        "Paddle#12231", any(Nesterov.class), Wrong.forward((Nesterov rule, Named<Tensor> inputs) ->
                                lookedAhead(rule, inputs, -1, rule.forward(inputs).get(V)))),
                Defect.of("nesterov-with-the-old-velocity", "a Nesterov step that looks ahead with the old velocity",
                        Defect.TEXTBOOK, any(Nesterov.class), Wrong.forward((Nesterov rule, Named<Tensor> inputs) ->
                                lookedAhead(rule, inputs, 1, inputs.get(V)))),
                Defect.of("rmsprop-epsilon-place", "an epsilon on the other side of the root than declared",
                        Defect.TEXTBOOK, any(RmsProp.class, AdaGrad.class), forwardAs((rule, inputs) ->
                                Operations.changed(rule, EpsilonPlace.class, place ->
                                        place == EpsilonPlace.INSIDE_ROOT ? EpsilonPlace.OUTSIDE_ROOT
                                                : EpsilonPlace.INSIDE_ROOT))),
                Defect.of("rmsprop-cache-not-updated", "an RMSProp that returns its mean of squares as it came",
                        Defect.TEXTBOOK, any(RmsProp.class), Wrong.forward((RmsProp rule, Named<Tensor> inputs) ->
                                rule.forward(inputs).with("squares", inputs.get("squares")))),
                Defect.of("momentum-sign", "a momentum step that goes against its velocity",
                        Defect.TEXTBOOK, any(Momentum.class), Wrong.forward((Momentum rule, Named<Tensor> inputs) -> {
                            Named<Tensor> right = rule.forward(inputs);
                            return right.with(W, moved(start(rule.decay(), rule.rate(), inputs), right.get(V),
                                    rule.velocity() == Velocity.OF_GRADIENTS ? rule.rate() : -1));
                        })),
                Defect.of("velocity-sign", "a velocity that is kept with the opposite sign", Defect.TEXTBOOK,
                        any(Momentum.class, Nesterov.class), Wrong.forward((Optimizer rule, Named<Tensor> inputs) -> {
                            Named<Tensor> mirrored = rule.forward(inputs.with(V, inputs.get(V).times(-1)));
                            return mirrored.with(V, mirrored.get(V).times(-1));
                        })),
                Defect.of("momentum-rate-twice", "a momentum that puts the rate in the velocity and in the step",
                        Defect.TEXTBOOK, any(Momentum.class), Wrong.forward(OptimizerDefects::rateTwice)));
    }

    private static boolean penalised(Network network) {
        return network.nodes().stream().anyMatch(node -> node.operation() instanceof L2Penalty);
    }

    /** With the penalties of all biases added to that of a weight. */
    private static Network biasesPenalised(Network network) {
        List<String> biases = network.nodes().stream().filter(node -> node.wires().has("b"))
                .map(node -> node.wires().get("b"))
                .filter(wire -> network.inputs().stream().anyMatch(input -> input.name().equals(wire))).toList();
        List<Node> nodes = new ArrayList<>();
        String weights = "";
        String all = "";
        for (Node node : network.nodes()) {
            String of = weights;
            String with = all;
            nodes.add(new Node(node.name(), node.operation(), node.wires().map(wire -> wire.equals(of) ? with : wire)));
            if (weights.isEmpty() && node.operation() instanceof L2Penalty) {
                weights = node.name();
                all = weights;
                for (String bias : biases) {
                    String penalty = node.name() + "Of" + bias;
                    nodes.add(new Node(penalty, node.operation(), Named.of("w", bias)));
                    nodes.add(new Node(all + "And" + bias, new Add(), Named.of("a", all, "b", penalty)));
                    all = all + "And" + bias;
                }
            }
        }
        return new Network(network.name(), network.inputs(), nodes, network.outputs());
    }

    private static <O extends Operation> Subject forwardAs(Wrong.Mistaken<O> other) {
        return Wrong.forward((O rule, Named<Tensor> inputs) -> other.of(rule, inputs).forward(inputs));
    }

    private static Optimizer withoutDecay(Optimizer rule) {
        return rule instanceof AdamW w
                ? new Adam(w.rate(), w.beta1(), w.beta2(), w.epsilon(), w.adamEpsilon(), Decay.none())
                : Operations.changed(rule, Decay.class, decay -> Decay.none());
    }

    private static Named<Tensor> decayedAfter(Optimizer rule, Named<Tensor> inputs) {
        double rate = (double) rule.hyperparameters().get("rate");
        double lambda = (double) rule.hyperparameters().get("lambda");
        Named<Tensor> bare = withoutDecay(rule).forward(inputs);
        return bare.with(W, bare.get(W).map(w -> w - rate * lambda * w));
    }

    /** The parameter that a step starts from. */
    private static Tensor start(Decay decay, double rate, Named<Tensor> inputs) {
        Tensor w = inputs.get(W);
        return decay.weightDecay() == WeightDecay.DECOUPLED ? w.times(1 - rate * decay.lambda()) : w;
    }

    /** The gradient that a rule sees. */
    private static Tensor gradient(Decay decay, Named<Tensor> inputs) {
        return decay.weightDecay() != WeightDecay.L2_PENALTY ? inputs.get("gradient")
                : inputs.get("gradient").zip(inputs.get(W), (g, w) -> g + decay.lambda() * w);
    }

    private static Tensor moved(Tensor w, Tensor v, double weight) {
        return w.zip(v, (wi, vi) -> wi + weight * vi);
    }

    /** The moments as they should be, each corrected for so many steps; in infinitely many, not at all. */
    private static Named<Tensor> corrected(Adam adam, Named<Tensor> inputs, double first, double second) {
        Named<Tensor> right = adam.forward(inputs);
        return right.with(W, step(adam, inputs, right.get("m"), right.get("v"), first, second));
    }

    private static double steps(Named<Tensor> inputs) {
        return inputs.get("step").scalar();
    }

    private static Named<Tensor> keptCorrected(Adam adam, Named<Tensor> inputs) {
        Named<Tensor> right = adam.forward(inputs);
        return right.with("m", right.get("m").times(1 / (1 - Math.pow(adam.beta1(), steps(inputs)))))
                .with("v", right.get("v").times(1 / (1 - Math.pow(adam.beta2(), steps(inputs)))));
    }

    private static Named<Tensor> epsilonInside(Adam adam, Named<Tensor> inputs) {
        Named<Tensor> right = adam.forward(inputs);
        double weight1 = 1 - Math.pow(adam.beta1(), steps(inputs));
        double weight2 = 1 - Math.pow(adam.beta2(), steps(inputs));
        Tensor move = right.get("m").zip(right.get("v"), (mi, vi) ->
                mi / weight1 / Math.sqrt(vi / weight2 + adam.epsilon()));
        return right.with(W, moved(start(adam.decay(), adam.rate(), inputs), move, -adam.rate()));
    }

    private static Tensor step(Adam adam, Named<Tensor> inputs, Tensor m, Tensor v, double first, double second) {
        double weight1 = 1 - Math.pow(adam.beta1(), first);
        double weight2 = 1 - Math.pow(adam.beta2(), second);
        Tensor move = adam.adamEpsilon() == AdamEpsilon.EPSILON
                ? m.zip(v, (mi, vi) -> mi / weight1 / (Math.sqrt(vi / weight2) + adam.epsilon()))
                : m.zip(v, (mi, vi) -> Math.sqrt(weight2) / weight1 * mi / (Math.sqrt(vi) + adam.epsilon()));
        return moved(start(adam.decay(), adam.rate(), inputs), move, -adam.rate());
    }

    private static Named<Tensor> notSquared(Adam adam, Named<Tensor> inputs) {
        Named<Tensor> right = adam.forward(inputs);
        Tensor v = inputs.get("v").zip(gradient(adam.decay(), inputs),
                (old, g) -> adam.beta2() * old + (1 - adam.beta2()) * g);
        return right.with("v", v)
                .with(W, step(adam, inputs, right.get("m"), v, steps(inputs), steps(inputs)));
    }

    /** w - rate (g + mu v), with a sign, of a velocity of gradients; of one of parameters, the same step. */
    private static Named<Tensor> lookedAhead(Nesterov rule, Named<Tensor> inputs, double sign, Tensor v) {
        double weight = rule.velocity() == Velocity.OF_GRADIENTS ? -rule.rate() : 1;
        Tensor descended = moved(start(rule.decay(), rule.rate(), inputs), gradient(rule.decay(), inputs),
                -rule.rate());
        return rule.forward(inputs).with(W, moved(descended, v, sign * weight * rule.momentum()));
    }

    /** v = mu v + rate g, or mu v - rate g, and then rate v. */
    private static Named<Tensor> rateTwice(Momentum rule, Named<Tensor> inputs) {
        boolean ofGradients = rule.velocity() == Velocity.OF_GRADIENTS;
        double push = (ofGradients ? 1 : -1) * rule.rate() * (1 - rule.dampening());
        Tensor v = inputs.get(V).zip(gradient(rule.decay(), inputs), (vi, gi) -> rule.momentum() * vi + push * gi);
        return Named.of(W, moved(start(rule.decay(), rule.rate(), inputs), v, ofGradients ? -rule.rate() : rule.rate()),
                V, v);
    }
}
