package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.declaring;
import static org.plumbline.properties.defect.Operations.those;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.MomentumOf;
import org.plumbline.oracle.normalisation.Norm;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.normalisation.RunningAverage;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/** Defects of normalising layers. */
final class NormalisationDefects {

    private static final String VARIANCE = "runningVariance";
    private static final Predicate<Operation> TRAINING =
            those(BatchNorm.class, norm -> norm.mode() == Mode.TRAINING);
    private static final Predicate<Operation> STANDARDISING = any(LayerNorm.class, GroupNorm.class, InstanceNorm.class)
            .or(TRAINING.and(declaring(Norm.FEATURE)));

    private static final Predicate<Operation> NORMALISING =
            any(BatchNorm.class, LayerNorm.class, GroupNorm.class, InstanceNorm.class, RmsNorm.class);
    /** What epsilon is where it is not read. */
    private static final double[] FIXED = {1e-5, 1e-8, 1e-6, 1e-12};
    private static final double USUAL_MOMENTUM = 0.9;

    private NormalisationDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("variance-treated-as-constant", "a dx in which the variance is a constant",
                        Defect.TEXTBOOK, STANDARDISING, dx(false, true)),
                Defect.of("mean-treated-as-constant", "a dx in which the mean is a constant",
                        Defect.TEXTBOOK, STANDARDISING, dx(true, false)),
                Defect.of("statistics-treated-as-constants", "a dx in which mean and variance are constants",
                        Defect.TEXTBOOK, STANDARDISING, dx(false, false)),
                Defect.of("gamma-missing-from-dx", "a dx without gamma", "Knet.jl#288",
                        NORMALISING,
                        Wrong.backward((Differentiable norm, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                norm.backward(inputs, upstream).with("x",
                                        norm.backward(inputs.without("gamma"), upstream).get("x")))),
                Defect.of("gamma-gradient-of-the-input",
                        "a gradient of gamma from the input, which is not yet normalised",
                        Defect.TEXTBOOK, STANDARDISING, Wrong.backward(NormalisationDefects::gammaOfInput)),
                Defect.of("running-variance-biased", "a running variance that is biased where unbiased is declared",
                        "mlx#3817", TRAINING.and(those(BatchNorm.class,
                                norm -> norm.running().runningVariance() == Variance.UNBIASED)),
                        running(average -> new RunningAverage(Variance.BIASED, average.momentum(),
                                average.momentumOf()))),
                Defect.of("running-momentum-inverted", "a running average whose momentum weighs the wrong value",
                        "pytorch#15298", TRAINING, running(average -> new RunningAverage(average.runningVariance(),
                                average.momentum(), average.momentumOf() == MomentumOf.OLD ? MomentumOf.NEW
                                        : MomentumOf.OLD))),
                Defect.of("running-statistics-kept-in-evaluation",
                        "running statistics that change in evaluation",
                        Defect.TEXTBOOK, those(BatchNorm.class, norm -> norm.mode() == Mode.EVALUATION),
                        Wrong.forward(NormalisationDefects::updatedInEvaluation)),
                Defect.of("batch-statistics-in-evaluation",
                        "a batch that is normalised by its own statistics in evaluation",
                        Defect.TEXTBOOK, those(BatchNorm.class, norm -> norm.mode() == Mode.EVALUATION),
                        Wrong.forward(NormalisationDefects::byItselfInEvaluation)),
                Defect.of("batch-norm-reshaped-without-transpose",
                        "a batch normalisation that reshapes channels that are first as if they were last",
                        Defect.TEXTBOOK, those(BatchNorm.class, norm -> norm.channels() == Channels.FIRST),
                        Wrong.passes((BatchNorm norm, Named<Tensor> inputs) -> shaped(norm.forward(
                                        flat(inputs, "x", inputs)), "y", inputs), (norm, inputs, upstream) ->
                                shaped(norm.backward(flat(inputs, "x", inputs), flat(upstream, "y", inputs)),
                                        "x", inputs))),
                Defect.of("running-statistics-in-training",
                        "a batch that is normalised by the running statistics in training",
                        Defect.TEXTBOOK, TRAINING, byRunning((norm, inputs) -> inputs))
                        // Which the batch has entered already.
                        .or(List.of(byRunning((norm, inputs) ->
                                inputs.with(norm.forward(inputs).without("y"))))),
                Defect.of("batch-norm-not-transposed-back",
                        "a batch normalisation that reshapes channels that it moved last as if they were first again",
                        Defect.TEXTBOOK, those(BatchNorm.class, norm -> norm.channels() == Channels.FIRST),
                        Wrong.passes((BatchNorm norm, Named<Tensor> inputs) ->
                                        notBack(norm.forward(inputs), "y"), (norm, inputs, upstream) ->
                                        notBack(norm.backward(inputs, upstream), "x"))),
                Defect.of("epsilon-left-out", "a normalisation without its epsilon", Defect.TEXTBOOK, NORMALISING,
                        Wrong.as((norm, inputs) -> withEpsilon(norm, 0))),
                epsilonFixed(),
                Defect.of("momentum-fixed",
                        "a running average whose momentum is fixed in the code, in place of the one given",
                        Defect.TEXTBOOK, TRAINING, Wrong.as((norm, inputs) -> withUsualMomentum(norm))),
                Defect.of("variance-divided-by-one-less", "a variance divided by n - 1 where n is declared",
                        Defect.TEXTBOOK, STANDARDISING.and(norm -> !unbiased(norm).equals(norm)),
                        ofOneLess(NormalisationDefects::unbiased, List.of("y")))
                        // The running one too.
                        .or(List.of(ofOneLess(norm -> Operations.changed(unbiased(norm), RunningAverage.class,
                                average -> new RunningAverage(Variance.UNBIASED, average.momentum(),
                                        average.momentumOf())), List.of("y", VARIANCE)))),
                Defect.of("epsilon-outside-the-root", "an epsilon outside the root, where it is declared inside",
                        "CNTK#3816", declaring(EpsilonPlace.INSIDE_ROOT).and(NORMALISING),
                        Wrong.as((norm, inputs) -> Operations.changed(norm, EpsilonPlace.class,
                                place -> EpsilonPlace.OUTSIDE_ROOT))),
                Defect.of("one-pass-variance", "a variance of mean squares less the squared mean, which cancels",
                        "burn#5607, onnxruntime#28463", STANDARDISING,
                        Wrong.forward((Operation norm, Named<Tensor> inputs) -> norm.forward(inputs).with("y",
                                Blocks.of(norm, inputs.get("x").shape()).inOnePass(inputs)))),
                Defect.of("layer-norm-over-the-wrong-axes",
                        "a layer normalisation over all of an example where the last axis is declared",
                        "tensorflow/addons#2142", those(LayerNorm.class, norm -> norm.axes() == 1),
                        Wrong.formula(NormalisationDefects::overTheExample)),
                Defect.of("layer-norm-over-the-batch", "a layer normalisation of each feature over the batch",
                        Defect.TEXTBOOK, any(LayerNorm.class), Wrong.formula(NormalisationDefects::overTheBatch)),
                Defect.of("layer-norm-over-everything",
                        "a layer normalisation with one mean and variance for the whole batch",
                        Defect.TEXTBOOK, any(LayerNorm.class), Wrong.formula(NormalisationDefects::overEverything)),
                Defect.of("layer-norm-gradient-over-the-batch",
                        "a layer normalisation whose dx takes means over the batch, as a batch normalisation's does",
                        Defect.TEXTBOOK, any(LayerNorm.class), Wrong.backward((LayerNorm norm, Named<Tensor> inputs,
                                Named<Tensor> upstream) -> norm.backward(inputs, upstream).with("x",
                                        Blocks.of(norm, inputs.get("x").shape())
                                                .gradientOverBatch(inputs, upstream.get("y"))))),
                Defect.of("layer-norm-parameters-over-the-features",
                        "gradients of gamma and beta summed over the features, not over the batch",
                        Defect.TEXTBOOK, those(LayerNorm.class, norm -> norm.axes() == 1),
                        Wrong.backward(NormalisationDefects::parametersOverFeatures)),
                Defect.of("group-norm-reshaped-without-transpose",
                        "a group normalisation that reshapes channels that are last as if they were first",
                        "tensorflow/addons#751", those(GroupNorm.class, norm -> norm.channels() == Channels.LAST),
                        Wrong.formula(NormalisationDefects::reshaped)),
                Defect.of("group-norm-over-the-groups", "a group normalisation that reduces over the groups too",
                        "BrainPy#765", those(GroupNorm.class, norm -> norm.groups() > 1),
                        Wrong.formula(NormalisationDefects::overTheExample)),
                Defect.of("group-norm-over-the-batch", "a group normalisation that reduces over the batch too",
                        Defect.TEXTBOOK, any(GroupNorm.class), Wrong.formula(NormalisationDefects::groupsOverTheBatch)),
                Defect.of("group-norm-interleaved",
                        "a group normalisation whose groups interleave, each of every so many channels",
                        Defect.TEXTBOOK, those(GroupNorm.class, norm -> norm.groups() > 1),
                        Wrong.formula(NormalisationDefects::interleaved)),
                Defect.of("group-norm-of-each-channel", "a group normalisation of each channel by itself",
                        Defect.TEXTBOOK, any(GroupNorm.class), Wrong.formula(NormalisationDefects::everyChannel)),
                Defect.of("one-gamma-per-group", "a group normalisation with one gamma and beta a group",
                        "mxnet#17139", any(GroupNorm.class), Wrong.formula(NormalisationDefects::gammaOfGroup)),
                new Defect("bessel-correction-of-one-value",
                        "an unbiased variance of a single value, m/(m - 1) at m = 1",
                        Defect.TEXTBOOK, Evidence.NUMBERS, TRAINING, BesselOfOne::new));
    }

    private static Subject dx(boolean throughVariance, boolean throughMean) {
        return Wrong.backward((Differentiable norm, Named<Tensor> inputs, Named<Tensor> upstream) ->
                norm.backward(inputs, upstream).with("x", Blocks.of(norm, inputs.get("x").shape())
                        .gradient(inputs, upstream.get("y"), throughVariance, throughMean)));
    }

    private static Subject running(UnaryOperator<RunningAverage> change) {
        return Wrong.as((norm, inputs) -> Operations.changed(norm, RunningAverage.class, change));
    }

    private static Defect epsilonFixed() {
        List<Subject> forms = Stream.<UnaryOperator<Differentiable>>of(norm -> norm,
                        NormalisationDefects::withUsualMomentum)
                .flatMap(momentum -> DoubleStream.of(FIXED).boxed().map(epsilon -> Wrong.as(
                        (Differentiable norm, Named<Tensor> inputs) -> withEpsilon(momentum.apply(norm), epsilon))))
                .toList();
        return Defect.of("epsilon-fixed", "an epsilon that is fixed in the code, in place of the one given",
                Defect.TEXTBOOK, NORMALISING, forms.get(0)).or(forms.subList(1, forms.size()));
    }

    private static Operation withEpsilon(Operation norm, double epsilon) {
        return norm instanceof RmsNorm rms ? new RmsNorm(epsilon, rms.epsilonPlace())
                : Operations.changed(norm, Deviation.class, deviation ->
                        new Deviation(epsilon, deviation.epsilonPlace(), deviation.variance()));
    }

    private static <O extends Operation> O withUsualMomentum(O norm) {
        return Operations.changed(norm, RunningAverage.class, average ->
                new RunningAverage(average.runningVariance(), USUAL_MOMENTUM, average.momentumOf()));
    }

    private static Operation unbiased(Operation norm) {
        return Operations.changed(norm, Deviation.class, deviation -> deviation.variance() != Variance.BIASED
                ? deviation : new Deviation(deviation.epsilon(), deviation.epsilonPlace(), Variance.UNBIASED));
    }

    /** By the unbiased variance; that of a single value is 0/0, and so are these outputs. */
    private static Subject ofOneLess(UnaryOperator<Operation> change, List<String> outputs) {
        return Wrong.passes((Differentiable norm, Named<Tensor> inputs) -> single(norm, inputs)
                        ? undefined(norm.forward(inputs), outputs) : change.apply(norm).forward(inputs),
                (norm, inputs, upstream) -> single(norm, inputs)
                        ? undefined(norm.backward(inputs, upstream), List.of("x", "gamma"))
                        : ((Differentiable) change.apply(norm)).backward(inputs, upstream));
    }

    private static boolean single(Operation norm, Named<Tensor> inputs) {
        return Blocks.of(norm, inputs.get("x").shape()).size() == 1;
    }

    private static Named<Tensor> undefined(Named<Tensor> tensors, List<String> names) {
        Named<Tensor> some = tensors;
        for (String name : names) {
            some = some.has(name) ? some.with(name, some.get(name).map(number -> Double.NaN)) : some;
        }
        return some;
    }

    /** By running statistics that are made of the inputs. */
    private static Subject byRunning(Wrong.Forward<BatchNorm> statistics) {
        return Wrong.passes((BatchNorm norm, Named<Tensor> inputs) -> norm.forward(inputs).with("y",
                        norm.in(Mode.EVALUATION).forward(statistics.of(norm, inputs)).get("y")),
                (norm, inputs, upstream) -> norm.in(Mode.EVALUATION).backward(statistics.of(norm, inputs), upstream));
    }

    /** (N, C, ...) brought to (N, ..., C), and read as (N, C, ...). */
    private static Named<Tensor> notBack(Named<Tensor> tensors, String name) {
        Tensor tensor = tensors.get(name);
        return tensors.with(name, Layout.NHWC.restored(tensor).reshape(tensor.shape()));
    }

    /** dgamma = sum of dy z and dbeta = sum of dy, of every example by itself. */
    private static Named<Tensor> parametersOverFeatures(LayerNorm norm, Named<Tensor> inputs,
            Named<Tensor> upstream) {
        Tensor dy = upstream.get("y");
        Tensor z = norm.forward(inputs.without("gamma").without("beta")).get("y");
        Named<Tensor> gradients = norm.backward(inputs, upstream);
        gradients = gradients.has("gamma") ? gradients.with("gamma", overFeatures(dy.times(z))) : gradients;
        return gradients.has("beta") ? gradients.with("beta", overFeatures(dy)) : gradients;
    }

    private static Tensor overFeatures(Tensor x) {
        int width = x.size(-1);
        double[] sums = new double[x.count() / width];
        for (int i = 0; i < x.count(); i++) {
            sums[i / width] += x.at(i);
        }
        return Tensor.of(x.shape().without(-1), sums);
    }

    /** dgamma = sum of dy x. */
    private static Named<Tensor> gammaOfInput(Differentiable norm, Named<Tensor> inputs, Named<Tensor> upstream) {
        Named<Tensor> right = norm.backward(inputs, upstream);
        if (!right.has("gamma")) {
            return right;
        }
        Tensor x = inputs.get("x");
        int[] parameter = Blocks.of(norm, x.shape()).parameter();
        double[] sums = new double[right.get("gamma").count()];
        for (int i = 0; i < x.count(); i++) {
            sums[parameter[i]] += upstream.get("y").at(i) * x.at(i);
        }
        return right.with("gamma", Tensor.of(right.get("gamma").shape(), sums));
    }

    private static Named<Tensor> updatedInEvaluation(BatchNorm norm, Named<Tensor> inputs) {
        return inTraining(norm, inputs).with("y", norm.forward(inputs).get("y"));
    }

    private static Named<Tensor> byItselfInEvaluation(BatchNorm norm, Named<Tensor> inputs) {
        return norm.forward(inputs).with("y", inTraining(norm, inputs).get("y"));
    }

    /** A batch too small for the declared variance is left alone. */
    private static Named<Tensor> inTraining(BatchNorm norm, Named<Tensor> inputs) {
        Tensor x = inputs.get("x");
        int count = x.count() / x.size(norm.channels().axis(x.rank()));
        int least = Math.max(norm.running().runningVariance().least(), norm.deviation().variance().least());
        return (count < least ? norm : norm.in(Mode.TRAINING)).forward(inputs);
    }

    /** (N, C, ...) read as (the rest, C). */
    private static Named<Tensor> flat(Named<Tensor> tensors, String name, Named<Tensor> inputs) {
        Tensor tensor = tensors.get(name);
        int channels = inputs.get("x").size(1);
        return tensors.with(name, tensor.reshape(Shape.of(tensor.count() / channels, channels)));
    }

    private static Named<Tensor> shaped(Named<Tensor> tensors, String name, Named<Tensor> inputs) {
        return tensors.with(name, tensors.get(name).reshape(inputs.get("x").shape()));
    }

    private static <T extends Real<T>> Named<NdArray<T>> overEverything(Operation norm, Named<NdArray<T>> inputs) {
        Shape x = inputs.get("x").shape();
        return Blocks.of(norm, x).over(Blocks.offsets(x, at -> 0)).formula(inputs);
    }

    private static <T extends Real<T>> Named<NdArray<T>> overTheExample(Operation norm, Named<NdArray<T>> inputs) {
        Shape x = inputs.get("x").shape();
        return Blocks.of(norm, x).over(Blocks.offsets(x, at -> at.length > 1 ? at[0] : 0)).formula(inputs);
    }

    private static <T extends Real<T>> Named<NdArray<T>> overTheBatch(Operation norm, Named<NdArray<T>> inputs) {
        Blocks right = Blocks.of(norm, inputs.get("x").shape());
        return right.over(right.parameter()).formula(inputs);
    }

    /** (N, ..., C) read as (N, groups, the rest). */
    private static <T extends Real<T>> Named<NdArray<T>> reshaped(Operation norm, Named<NdArray<T>> inputs) {
        Shape x = inputs.get("x").shape();
        int width = x.count() / x.size(0) / ((GroupNorm) norm).groups();
        return Blocks.of(norm, x).over(Blocks.offsets(x, at -> x.offset(at) / width)).formula(inputs);
    }

    private static <T extends Real<T>> Named<NdArray<T>> groupsOverTheBatch(Operation norm,
            Named<NdArray<T>> inputs) {
        return over(norm, inputs, (n, c, channels) -> c / (channels / ((GroupNorm) norm).groups()));
    }

    /** Channels read as (the channels of a group, groups). */
    private static <T extends Real<T>> Named<NdArray<T>> interleaved(Operation norm, Named<NdArray<T>> inputs) {
        int groups = ((GroupNorm) norm).groups();
        return over(norm, inputs, (n, c, channels) -> n * groups + c % groups);
    }

    private static <T extends Real<T>> Named<NdArray<T>> everyChannel(Operation norm, Named<NdArray<T>> inputs) {
        return over(norm, inputs, (n, c, channels) -> n * channels + c);
    }

    /** From an example, a channel and how many channels there are to a block. */
    @FunctionalInterface
    private interface BlockOf {
        int at(int example, int channel, int channels);
    }

    private static <T extends Real<T>> Named<NdArray<T>> over(Operation norm, Named<NdArray<T>> inputs, BlockOf block) {
        Shape x = inputs.get("x").shape();
        int axis = ((GroupNorm) norm).channels().axis(x.rank());
        return Blocks.of(norm, x).over(Blocks.offsets(x, at -> block.at(at[0], at[axis], x.size(axis))))
                .formula(inputs);
    }

    private static <T extends Real<T>> Named<NdArray<T>> gammaOfGroup(Operation norm, Named<NdArray<T>> inputs) {
        Shape x = inputs.get("x").shape();
        GroupNorm groups = (GroupNorm) norm;
        int axis = groups.channels().axis(x.rank());
        int width = x.size(axis) / groups.groups();
        return Blocks.of(norm, x).scaledBy(Blocks.offsets(x, at -> at[axis] / width)).formula(inputs);
    }

    /** An unbiased running variance, whatever is declared; of a single value too, which has none: 0 times 1/0. */
    private static final class BesselOfOne implements Subject {

        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            Tensor x = inputs.get("x");
            BatchNorm norm = (BatchNorm) operation;
            int count = x.count() / x.size(norm.channels().axis(x.rank()));
            Named<Tensor> outputs = Operations.changed(norm, RunningAverage.class, average -> new RunningAverage(
                    count == 1 ? Variance.BIASED : Variance.UNBIASED, average.momentum(), average.momentumOf()))
                    .forward(inputs);
            return count == 1 ? outputs.with(VARIANCE, inputs.get(VARIANCE).map(old -> Double.NaN)) : outputs;
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return operation.backward(inputs, upstream);
        }
    }
}
