package org.plumbline.oracle.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Kernels;
import org.plumbline.oracle.fast.OptimizerKernel;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.fast.Wires;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A model in training: its parameters, its state and the optimizer's, in buffers that every step updates in place. The
 * same seed gives the same bits, on so many threads of one machine.
 */
public final class Trainer {

    private final Model model;
    private final DoubleFunction<? extends Optimizer> rule;
    private final int batch;
    private final long seed;
    private final Core core;
    private final Named<Buffer> parameters;
    private final Named<Buffer> state;
    private final Map<String, Named<Buffer>> moments = new HashMap<>();
    private final Map<Integer, MiniBatch> training = new HashMap<>();
    private final Map<Integer, MiniBatch> evaluation = new HashMap<>();
    private final Map<MiniBatch, List<OptimizerKernel>> updates = new HashMap<>();

    /**
     * A model as it is before training.
     *
     * @param rule the optimizer of some learning rate
     * @param batch how many examples are in a mini-batch
     * @param seed of the parameters, the order of examples and the masks
     * @throws InvalidArgument if an argument is null or there is no example in a mini-batch
     */
    public Trainer(Model model, DoubleFunction<? extends Optimizer> rule, int batch, long seed, Core core) {
        Check.present("model", model);
        Check.present("rule", rule);
        Check.atLeast("batch", batch, 1);
        Check.present("core", core);
        this.model = model;
        this.rule = rule;
        this.batch = batch;
        this.seed = seed;
        this.core = core;
        Named<Tensor> start = model.start(seed);
        Named<Buffer> learned = Named.none();
        for (Parameter parameter : model.parameters()) {
            learned = learned.with(parameter.name(), Buffer.of(start.get(parameter.name())));
            moments.put(parameter.name(),
                    buffers(rule.apply(0).initial(start.get(parameter.name())).without("parameter")));
        }
        this.parameters = learned;
        this.state = buffers(model.state());
    }

    /** What is told of a pass while it goes on. */
    @FunctionalInterface
    public interface Progress {
        /** So many examples are done; false stops the pass here. */
        boolean done(int examples);

        /** The loss of a mini-batch, before its step. */
        default void loss(double loss) {
        }
    }

    /**
     * One pass over the examples in random order, in mini-batches of which the last may be smaller.
     *
     * @param epoch the number of the pass, from 0: the order depends on it and the seed alone
     * @param rates the learning rate of each of its steps, from 0
     * @return the mean loss over the pass, and what was right on the way
     * @throws Diverged if a loss is not finite or, after the last step, a parameter
     */
    public Score epoch(Examples examples, int epoch, IntToDoubleFunction rates, Progress progress) {
        fit(examples);
        SplitMix64 random = SplitMix64.of(seed, epoch + 1L);
        int[] order = random.permutation(examples.count());
        double loss = 0;
        int correct = 0;
        int done = 0;
        int step = 0;
        for (boolean goesOn = true; done < order.length && goesOn; step++) {
            int count = Math.min(batch, order.length - done);
            MiniBatch at = training.computeIfAbsent(count, size -> training(size, examples));
            for (int i = 0; i < count; i++) {
                at.load(examples, order[done + i], i);
            }
            at.draw(model.masks(), random);
            at.plan().forward();
            if (!Double.isFinite(at.loss())) {
                throw Diverged.before(model.training(), at.plan(), epoch, step);
            }
            progress.loss(at.loss());
            loss += at.loss() * count;
            correct += correct(at);
            at.plan().upstream(Model.LOSS).data()[0] = 1;
            at.plan().backward();
            update(at, rates.applyAsDouble(step));
            done += count;
            goesOn = progress.done(done);
        }
        Named<Buffer> after = parameters.with(state);
        for (String name : after.names()) {
            if (!Diverged.finite(after.get(name))) {
                throw Diverged.by(name, epoch, step - 1);
            }
        }
        return score(loss, correct, done, "in " + Diverged.words(epoch, step - 1));
    }

    /**
     * What the model does on these examples in evaluation.
     *
     * @throws Diverged if the loss is not finite
     */
    public Score evaluate(Examples examples) {
        return evaluate(examples, "on examples to evaluate");
    }

    /** The same, of which and when is said where the loss is not finite. */
    Score evaluate(Examples examples, String when) {
        fit(examples);
        double loss = 0;
        int correct = 0;
        for (int from = 0; from < examples.count(); from += batch) {
            MiniBatch at = at(examples, from);
            if (!Double.isFinite(at.loss())) {
                throw Diverged.evaluating(model.evaluation(), at.plan(), when);
            }
            loss += at.loss() * at.count();
            correct += correct(at);
        }
        return score(loss, correct, examples.count(), when);
    }

    /** Of no examples, the mean loss is no number. */
    private static Score score(double sum, int correct, int count, String when) {
        if (!Double.isFinite(sum)) {
            throw Diverged.ofSum(sum, when);
        }
        return new Score(sum / count, correct, count);
    }

    /** The scores (N, ...) of these examples in evaluation. */
    public Tensor scores(Examples examples) {
        fit(examples);
        List<Tensor> parts = new ArrayList<>();
        for (int from = 0; from < examples.count(); from += batch) {
            parts.add(at(examples, from).scores().toTensor());
        }
        Check.atLeast("examples", parts.size(), 1);
        double[] scores = parts.stream().flatMapToDouble(part -> Arrays.stream(part.toArray())).toArray();
        return Tensor.of(Shape.of(examples.count()).concat(parts.get(0).shape().without(0)), scores);
    }

    private void fit(Examples examples) {
        if (!examples.shape().equals(model.input()) || examples.classes() != model.classes()
                || examples.target().count() != model.target().count()) {
            throw new InvalidArgument("examples", "of shape " + examples.shape() + ", target " + examples.target()
                    + ", " + examples.classes() + " classes", "what " + model.name() + " is for: shape "
                    + model.input() + ", target " + model.target() + ", " + model.classes() + " classes");
        }
    }

    /** The batch of examples from here on, evaluated. */
    private MiniBatch at(Examples examples, int from) {
        MiniBatch at = evaluation.computeIfAbsent(Math.min(batch, examples.count() - from),
                size -> evaluation(size, examples));
        for (int i = 0; i < at.count(); i++) {
            at.load(examples, from + i, i);
        }
        at.plan().forward();
        return at;
    }

    /** Of numbers, none is right or wrong. */
    private int correct(MiniBatch at) {
        return model.classes() == 0 ? 0 : at.correct();
    }

    /** A copy of the parameters and the state. */
    public Named<Tensor> snapshot() {
        return tensors(parameters.with(state));
    }

    /** A copy of what the optimizer keeps of every parameter, as {@code parameter/m}. */
    public Named<Tensor> moments() {
        return tensors(kept());
    }

    /**
     * Puts parameters and state back.
     *
     * @throws InvalidArgument if one is missing or of another shape; then nothing has changed
     */
    public void restore(Named<Tensor> snapshot) {
        restore("snapshot", snapshot, parameters.with(state));
    }

    /**
     * Puts back what the optimizer keeps.
     *
     * @throws InvalidArgument if a part is missing or of another shape; then nothing has changed
     */
    public void restoreMoments(Named<Tensor> moments) {
        restore("moments", moments, kept());
    }

    private static void restore(String argument, Named<Tensor> from, Named<Buffer> to) {
        Check.present(argument, from);
        if (!from.names().equals(to.names())) {
            throw new InvalidArgument(argument, "of " + from.names(), "those of this model, " + to.names());
        }
        for (String name : to.names()) {
            Check.shape(name, from.get(name), to.get(name).shape());
        }
        for (String name : to.names()) {
            System.arraycopy(from.get(name).toArray(), 0, to.get(name).data(), 0, to.get(name).count());
        }
    }

    private Named<Buffer> kept() {
        Named<Buffer> kept = Named.none();
        for (String parameter : parameters.names()) {
            for (String name : moments.get(parameter).names()) {
                kept = kept.with(parameter + "/" + name, moments.get(parameter).get(name));
            }
        }
        return kept;
    }

    private static Named<Tensor> tensors(Named<Buffer> buffers) {
        Named<Tensor> tensors = Named.none();
        for (String name : buffers.names()) {
            tensors = tensors.with(name, buffers.get(name).toTensor());
        }
        return tensors;
    }

    private MiniBatch training(int count, Examples examples) {
        Named<Buffer> masks = Named.none();
        for (String name : model.masks().names()) {
            masks = masks.with(name, Buffer.of(Shape.of(count).concat(model.maskShapes().get(name))));
        }
        Named<String> inPlace = Named.none();
        for (String name : model.updated().names()) {
            inPlace = inPlace.with(model.updated().get(name), name);
        }
        return miniBatch(count, examples, model.training(), masks, parameters.names(), inPlace);
    }

    private MiniBatch evaluation(int count, Examples examples) {
        return miniBatch(count, examples, model.evaluation(), Named.none(), Set.of(), Named.none());
    }

    /** Bound to the first examples: zeros are no labels of every loss. */
    private MiniBatch miniBatch(int count, Examples examples, Network network, Named<Buffer> masks,
            Set<String> wanted, Named<String> inPlace) {
        Buffer features = Buffer.of(Shape.of(count).concat(model.input()));
        Buffer labels = Buffer.of(Shape.of(count).concat(model.target()));
        for (int i = 0; i < count; i++) {
            MiniBatch.load(examples, i, i, features, labels);
        }
        Named<Buffer> inputs = Named.of(Model.FEATURES, features, Model.LABELS, labels).with(masks).with(parameters)
                .with(state);
        Plan plan = Plan.of(network, inputs, wanted, inPlace, core);
        return new MiniBatch(plan, plan.value(model.scores()), features, labels, masks);
    }

    /** A step of the optimizer on every parameter: rates change from step to step, the kernels stay. */
    private void update(MiniBatch at, double rate) {
        Optimizer optimizer = rule.apply(rate);
        List<OptimizerKernel> kernels = updates.computeIfAbsent(at, bound -> updates(bound, optimizer));
        for (int i = 0; i < kernels.size(); i++) {
            kernels.get(i).step(optimizer);
        }
    }

    private List<OptimizerKernel> updates(MiniBatch at, Optimizer optimizer) {
        List<OptimizerKernel> kernels = new ArrayList<>();
        for (String name : parameters.names()) {
            Named<Buffer> kept = moments.get(name).with("parameter", parameters.get(name));
            kernels.add(Kernels.stepping(optimizer, new Wires(kept.with("gradient", at.plan().gradient(name)), kept,
                    Named.none(), Named.none()), core));
        }
        return kernels;
    }

    private static Named<Buffer> buffers(Named<Tensor> tensors) {
        Named<Buffer> buffers = Named.none();
        for (String name : tensors.names()) {
            buffers = buffers.with(name, Buffer.of(tensors.get(name)));
        }
        return buffers;
    }
}
