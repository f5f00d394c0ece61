package org.plumbline.oracle.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.initialiser.Distribution;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.FanMode;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.BroadcastOperator;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.DropoutMask;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.layer.DropoutScaling;
import org.plumbline.oracle.layer.Flatten;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.HingeLoss;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A model written down layer by layer, each on what the last one puts out. Weights begin as He's, biases as 0.
 *
 * <pre>
 * Sequential.of("cnn", Shape.of(1, 28, 28), 10)
 *     .conv(16, 5).relu().maxPool(2).flatten().dense(128).relu().dense(10).crossEntropy()
 * </pre>
 */
public final class Sequential {

    private final String name;
    private final Shape input;
    private final int classes;
    private final List<Parameter> parameters = new ArrayList<>();
    private Network training;
    private Network evaluation;
    private Named<Tensor> state = Named.none();
    private Named<String> updated = Named.none();
    private Named<DropoutMask> masks = Named.none();
    private Named<Shape> maskShapes = Named.none();
    private Shape shape;
    private String last = Model.FEATURES;
    private int layers;

    private Sequential(String name, Shape input, int classes) {
        this.name = name;
        this.input = input;
        this.classes = classes;
        this.shape = input;
        this.training = Network.named(name).input(Port.real(Model.FEATURES, axes("N", input)));
        this.evaluation = training;
    }

    /**
     * A model of nothing yet.
     *
     * @param input the shape of one example
     * @param classes how many classes it tells apart; 0 if it predicts numbers
     */
    public static Sequential of(String name, Shape input, int classes) {
        return new Sequential(name, input, classes);
    }

    /** Filters of k by k, step by step, with padding that keeps the size if k is odd; with a bias. */
    public Sequential convSame(int filters, int k) {
        return conv(filters, k, (k - 1) / 2);
    }

    /** Filters of k by k, step by step, without padding; with a bias. */
    public Sequential conv(int filters, int k) {
        return conv(filters, k, 0);
    }

    private Sequential conv(int filters, int k, int padding) {
        Spatial spatial = new Spatial(1, 1, padding, padding);
        Conv2d conv = new Conv2d(Orientation.CROSS_CORRELATION, padding == 0 ? Padding.VALID : Padding.EXPLICIT,
                Layout.NCHW, 1, spatial, spatial);
        String layer = next("conv");
        Named<String> wires = Named.of("x", last,
                "w", parameter(Parameter.random(layer + ".w", Shape.of(filters, shape.size(0), k, k), he(Fan.KERNEL))),
                "b", parameter(Parameter.constant(layer + ".b", Shape.of(filters), 0)));
        int grown = 2 * padding - k + 1;
        return add(layer, conv, wires, Shape.of(filters, shape.size(1) + grown, shape.size(2) + grown));
    }

    /** A fully connected layer with a bias. */
    public Sequential dense(int outputs) {
        String layer = next("dense");
        return add(layer, Dense.standard(), Named.of("x", last,
                "w", parameter(Parameter.random(layer + ".w", Shape.of(shape.size(0), outputs), he(Fan.IN_OUT))),
                "b", parameter(Parameter.constant(layer + ".b", Shape.of(outputs), 0))), Shape.of(outputs));
    }

    public Sequential relu() {
        return add(next("relu"), Relu.standard(), Named.of("x", last), shape);
    }

    /** The greatest of every window of k by k, side by side. */
    public Sequential maxPool(int k) {
        MaxPool2d pool = new MaxPool2d(Tie.FIRST, Rounding.FLOOR, Layout.NCHW, PoolAxis.tiles(k), PoolAxis.tiles(k));
        return add(next("pool"), pool, Named.of("x", last),
                Shape.of(shape.size(0), shape.size(1) / k, shape.size(2) / k));
    }

    /** Batch normalisation of each feature or channel, with gamma and beta, and PyTorch's running statistics. */
    public Sequential batchNorm() {
        String layer = next("norm");
        Shape features = Shape.of(shape.size(0));
        String mean = layer + ".mean";
        String variance = layer + ".variance";
        Named<String> wires = Named.of("x", last,
                "gamma", parameter(Parameter.constant(layer + ".gamma", features, 1)),
                "beta", parameter(Parameter.constant(layer + ".beta", features, 0)))
                .with("runningMean", state(mean, Tensor.zeros(features)))
                .with("runningVariance", state(variance, Tensor.filled(features, 1)));
        updated = updated.with(mean, layer + ".runningMean").with(variance, layer + ".runningVariance");
        add(layer, mode -> BatchNorm.pytorch().in(mode), mode -> wires, shape);
        last = layer + ".y";
        return this;
    }

    /**
     * Inverted dropout.
     *
     * @param probability that of an element to be dropped
     */
    public Sequential dropout(double probability) {
        String layer = next("dropout");
        String mask = layer + ".mask";
        masks = masks.with(mask, new DropoutMask(DropoutProbability.DROP, probability));
        maskShapes = maskShapes.with(mask, shape);
        training = training.input(Port.mask(mask, axes("N", shape)));
        String from = last;
        return add(layer, mode -> new Dropout(mode, DropoutScaling.INVERTED, DropoutProbability.DROP, probability),
                mode -> mode == Mode.TRAINING ? Named.of("x", from, "mask", mask) : Named.of("x", from), shape);
    }

    /** All of an example in one row. */
    public Sequential flatten() {
        return add(next("flatten"), Flatten.standard(), Named.of("x", last), Shape.of(shape.count()));
    }

    /** A function of every element. */
    public Sequential elementwise(Elementwise function) {
        return add(next(function.name()), function, Named.of("x", last), shape);
    }

    /** The softmax cross-entropy, its mean over the batch, as the loss of the scores so far. */
    public Model crossEntropy() {
        return crossEntropy(0);
    }

    /**
     * The same, of smoothed labels.
     *
     * @param smoothing the part of a label that is spread over all classes, from 0 to 1
     */
    public Model crossEntropy(double smoothing) {
        CrossEntropy standard = CrossEntropy.standard();
        return ending(Port.index(Model.LABELS, "(N)"), Shape.of(),
                new CrossEntropy(standard.reduction(), standard.weightedMean(), standard.ignored(), smoothing));
    }

    /** The binary cross-entropy of a single score, the logit of class 1, its mean over the batch. */
    public Model logistic() {
        return logistic(1, 1);
    }

    /**
     * The same, weighted.
     *
     * @param alpha the weight of class 1
     * @param beta the weight of class 0
     */
    public Model logistic(double alpha, double beta) {
        return ending(Port.mask(Model.LABELS, "(N, 1)"), Shape.of(1),
                new BinaryCrossEntropyWithLogits(alpha, beta, Reduction.MEAN, MeanOver.ELEMENTS));
    }

    /** The hinge loss of a single score, which is to be beyond 1 for class 1 and beyond -1 for class 0; its mean. */
    public Model hinge() {
        return ending(Port.mask(Model.LABELS, "(N, 1)"), Shape.of(1), HingeLoss.standard());
    }

    /** The squared error of what comes out so far as a prediction, its mean over all numbers of the batch. */
    public Model squaredError() {
        target();
        return ended(MeanSquaredError.standard(), Named.of("prediction", last, "target", Model.LABELS), last, shape);
    }

    /**
     * The squared error in units of each number's deviation, its mean over all numbers of the batch. What comes out so
     * far is the prediction in these units; that of the model is in the units of the data.
     *
     * @param mean (numbers) of what is to be predicted
     * @param deviation (numbers) of the same
     */
    public Model standardisedError(Tensor mean, Tensor deviation) {
        String standardised = last;
        Tensor scale = deviation.map(one -> 1 / one);
        Tensor shift = mean.zip(scale, (one, factor) -> -one * factor);
        affine("prediction", standardised, state("deviation", deviation), state("mean", mean));
        target();
        affine("target", Model.LABELS, state("target.scale", scale), state("target.shift", shift));
        return ended(MeanSquaredError.standard(), Named.of("prediction", standardised, "target", "target"),
                "prediction", shape);
    }

    /** A layer of this name: x times a factor and plus a summand, of each number. */
    private void affine(String layer, String x, String factor, String summand) {
        String product = layer + ".product";
        add(product, new Broadcast(BroadcastOperator.MULTIPLY), Named.of("a", x, "b", factor), shape);
        add(layer, new Broadcast(BroadcastOperator.ADD), Named.of("a", product, "b", summand), shape);
    }

    /** The input of numbers that are to be predicted. */
    private void target() {
        labels(Port.constant(Model.LABELS, axes("N", shape)));
    }

    private void labels(Port labels) {
        training = training.input(labels);
        evaluation = evaluation.input(labels);
    }

    /** A loss of scores and labels. */
    private Model ending(Port labels, Shape target, Differentiable loss) {
        labels(labels);
        return ended(loss, Named.of("scores", last, "labels", Model.LABELS), last, target);
    }

    private Model ended(Differentiable loss, Named<String> wires, String scores, Shape target) {
        Shape scored = shape;
        add(Model.LOSS, loss, wires, Shape.of());
        return new Model(name, input, target, classes, scores, finished(training, scores, scored),
                finished(evaluation, scores, scored), parameters, state, updated, masks, maskShapes);
    }

    private Network finished(Network network, String scores, Shape scored) {
        Network finished = network.output(Port.real(Model.LOSS, "()")).output(Port.real(scores, axes("N", scored)));
        for (String name : updated.names()) {
            finished = network == training
                    ? finished.output(Port.constant(updated.get(name), axes("", state.get(name).shape()))) : finished;
        }
        return finished;
    }

    private Sequential add(String layer, Differentiable operation, Named<String> wires, Shape after) {
        return add(layer, mode -> operation, mode -> wires, after);
    }

    private Sequential add(String layer, Function<Mode, Differentiable> operation,
            Function<Mode, Named<String>> wires, Shape after) {
        training = training.node(layer, operation.apply(Mode.TRAINING), wires.apply(Mode.TRAINING));
        evaluation = evaluation.node(layer, operation.apply(Mode.EVALUATION), wires.apply(Mode.EVALUATION));
        shape = after;
        last = layer;
        return this;
    }

    private String parameter(Parameter parameter) {
        parameters.add(parameter);
        Port port = Port.real(parameter.name(), axes("", parameter.shape()));
        training = training.input(port);
        evaluation = evaluation.input(port);
        return parameter.name();
    }

    private String state(String input, Tensor start) {
        state = state.with(input, start);
        Port port = Port.constant(input, axes("", start.shape()));
        training = training.input(port);
        evaluation = evaluation.input(port);
        return input;
    }

    private String next(String kind) {
        layers++;
        return kind + layers;
    }

    private static He he(Fan fan) {
        return new He(0, FanMode.IN, fan, Distribution.NORMAL);
    }

    /** A port's axes: that of the batch, if there is one, and sizes. */
    private static String axes(String batch, Shape sizes) {
        return Stream.concat(Stream.of(batch).filter(axis -> !axis.isEmpty()),
                IntStream.of(sizes.toArray()).mapToObj(Integer::toString)).collect(Collectors.joining(", ", "(", ")"));
    }
}
