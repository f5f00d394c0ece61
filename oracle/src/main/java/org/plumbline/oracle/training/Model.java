package org.plumbline.oracle.training;

import java.util.List;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.layer.DropoutMask;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A network to be trained: what it computes in training and in evaluation, its parameters and its state.
 *
 * <p>Both networks take {@value #FEATURES} (N, ...) and {@value #LABELS} (N, target), the parameters and the state, and
 * put out {@value #LOSS} () and scores: (N, classes), or (N, 1) of which the sign tells one class of two, or, without
 * classes, the numbers that are predicted.
 *
 * @param name its name
 * @param input the shape of one example
 * @param target the shape of what is predicted of one example, as its losses take it
 * @param classes how many classes it tells apart; 0 if it predicts numbers
 * @param scores the output that tells the class, or the numbers
 * @param training the network in training
 * @param evaluation the network in evaluation
 * @param parameters what is learned
 * @param state what else is kept from step to step, such as running means, with where it begins
 * @param updated the value of the training network that follows on each input of state, by that input's name
 * @param masks the training network's inputs of random masks, with how they are made
 * @param maskShapes their shapes, of one example
 */
public record Model(String name, Shape input, Shape target, int classes, String scores, Network training,
        Network evaluation, List<Parameter> parameters, Named<Tensor> state, Named<String> updated,
        Named<DropoutMask> masks, Named<Shape> maskShapes) {

    /** The input of the examples' features. */
    public static final String FEATURES = "x";
    /** The input of their labels, or of the numbers that are to be predicted. */
    public static final String LABELS = "labels";
    /** The output to be minimised. */
    public static final String LOSS = "loss";

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Model {
        Check.present("name", name);
        Check.present("input", input);
        Check.present("target", target);
        Check.present("scores", scores);
        Check.present("training", training);
        Check.present("evaluation", evaluation);
        parameters = List.copyOf(parameters);
        Check.present("state", state);
        Check.present("updated", updated);
        Check.present("masks", masks);
        Check.present("maskShapes", maskShapes);
    }

    /** The same, but that every parameter is 0 before training. */
    public Model fromZero() {
        return new Model(name, input, target, classes, scores, training, evaluation,
                parameters.stream().map(parameter -> new Parameter(parameter.name(), parameter.shape(),
                        random -> Tensor.zeros(parameter.shape()))).toList(),
                state, updated, masks, maskShapes);
    }

    /** How many numbers are learned. */
    public int count() {
        return parameters.stream().mapToInt(parameter -> parameter.shape().count()).sum();
    }

    /** Parameters and state as they are before training. */
    public Named<Tensor> start(long seed) {
        SplitMix64 random = SplitMix64.of(seed);
        Named<Tensor> start = state;
        for (Parameter parameter : parameters) {
            start = start.with(parameter.name(), parameter.start().apply(random));
        }
        return start;
    }
}
