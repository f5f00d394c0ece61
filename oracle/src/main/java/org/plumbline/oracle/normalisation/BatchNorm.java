package org.plumbline.oracle.normalisation;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Batch normalisation: every feature or channel to mean 0 and variance 1 over the batch, then scaled and shifted.
 *
 * <p>{@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}. In training, the mean and the variance are those
 * of the batch (and all spatial axes), and enter the running ones; in evaluation they are the running ones, which come
 * out as they went in. Without the input gamma nothing is scaled, without beta nothing shifted.
 *
 * @param mode training by default
 * @param channels where the axis of the channels stands; before the spatial axes by default
 * @param norm whether every feature has its own variance; so by default
 * @param deviation epsilon, its place and the variance; 1e-5, inside the root and biased by default
 * @param running how the running statistics are kept; unbiased variance, momentum 0.9 of the old value by default
 */
@About(name = "batch-norm",
        formula = {"y = gamma * (x - mean) / sqrt(variance + epsilon) + beta",
            "training:   mean and variance of each channel over the batch and all spatial axes;",
            "            running' = momentum * running + (1 - momentum) * batch, or with momentumOf = NEW",
            "            running' = (1 - momentum) * running + momentum * batch",
            "evaluation: the running mean and variance, unchanged"},
        sources = {"Ioffe, Szegedy, Batch Normalization, ICML 2015, arXiv:1502.03167, algorithms 1 and 2",
            "EECS 498, homework 1, 2019, question 1.4: without gamma and beta, the sum in place of the variance"})
public record BatchNorm(Mode mode, Channels channels, Norm norm, Deviation deviation, RunningAverage running)
        implements Differentiable {

    private static final String X = "x";
    private static final String MEAN = "runningMean";
    private static final String VARIANCE = "runningVariance";

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public BatchNorm {
        Check.present("mode", mode);
        Check.present("channels", channels);
        Check.present("norm", norm);
        Check.present("deviation", deviation);
        Check.present("running", running);
    }

    /** Training, channels first, a variance for every feature, and the defaults of its parts. */
    public static BatchNorm standard() {
        return new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.FEATURE, Deviation.standard(),
                RunningAverage.standard());
    }

    /** As CS231n has it: the running variance is the biased one. */
    public static BatchNorm cs231n() {
        return new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.FEATURE, Deviation.standard(),
                new RunningAverage(Variance.BIASED, 0.9, MomentumOf.OLD));
    }

    /** As PyTorch has it: the momentum is 0.1 of the new value. */
    public static BatchNorm pytorch() {
        return new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.FEATURE, Deviation.standard(),
                new RunningAverage(Variance.UNBIASED, 0.1, MomentumOf.NEW));
    }

    /**
     * As question 1.4 of EECS 498, homework 1 writes it: sigma = sqrt(sum_j ||X_j - mu||^2 + epsilon), one for all
     * features and not divided by n.
     */
    public static BatchNorm eecs498() {
        return new BatchNorm(Mode.TRAINING, Channels.FIRST, Norm.VECTOR,
                new Deviation(1e-5, EpsilonPlace.INSIDE_ROOT, Variance.SUM),
                new RunningAverage(Variance.SUM, 0.9, MomentumOf.OLD));
    }

    /** The same layer in another mode. */
    public BatchNorm in(Mode other) {
        return new BatchNorm(other, channels, norm, deviation, running);
    }

    /**
     * x (N, C, ...) or, with the channels last, (N, ..., C); gamma (C), beta (C) and the running mean (C); the running
     * variance (C), or () where all features share it. y has the shape of x.
     */
    @Override
    public Signature signature() {
        Port mean = Port.constant(MEAN, "(C)");
        Port variance = Port.constant(VARIANCE, norm == Norm.FEATURE ? "(C)" : "()");
        return new Signature(
                List.of(Port.real(X, channels.axes()), Port.real("gamma", "(C)").optional(),
                        Port.real("beta", "(C)").optional(), mean, variance),
                List.of(Port.real("y", channels.axes()), mean, variance));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every(MEAN, inputs.get(MEAN), Double::isFinite, "finite numbers");
        Check.every(VARIANCE, inputs.get(VARIANCE), variance -> Double.isFinite(variance) && variance >= 0,
                "finite numbers of at least 0");
        if (mode == Mode.TRAINING) {
            deviation.variance().checkCount(X, count(axes));
            running.runningVariance().checkCount(X, count(axes));
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return switch (mode) {
            case TRAINING -> defineTraining(inputs);
            case EVALUATION -> Named.of("y", defineNormalised(inputs, inputs.get(MEAN), inputs.get(VARIANCE)),
                    MEAN, inputs.get(MEAN), VARIANCE, inputs.get(VARIANCE));
        };
    }

    private <T extends Real<T>> Named<NdArray<T>> defineTraining(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get(X);
        int axis = channels.axis(x.rank());
        int n = x.count() / x.size(axis);
        NdArray<T> mean = x.build(inputs.get(MEAN).shape(), c -> x.select(axis, c[0]).mean());
        NdArray<T> centred = x.build(x.shape(), at -> x.get(at).minus(mean.get(at[axis])));
        return Named.of("y", defineNormalised(inputs, mean, defineVariance(inputs, deviation.variance(), centred, n)),
                MEAN, inputs.get(MEAN).zip(mean, running::define),
                VARIANCE, inputs.get(VARIANCE).zip(
                        defineVariance(inputs, running.runningVariance(), centred, n), running::define));
    }

    private <T extends Real<T>> NdArray<T> defineVariance(Named<NdArray<T>> inputs, Variance variance,
            NdArray<T> centred, int n) {
        int axis = channels.axis(centred.rank());
        return centred.build(inputs.get(VARIANCE).shape(),
                c -> variance.of(norm == Norm.FEATURE ? centred.select(axis, c[0]) : centred, n));
    }

    private <T extends Real<T>> NdArray<T> defineNormalised(Named<NdArray<T>> inputs, NdArray<T> mean,
            NdArray<T> variance) {
        NdArray<T> x = inputs.get(X);
        int axis = channels.axis(x.rank());
        NdArray<T> scale = variance.map(deviation::of);
        NdArray<T> normalised = x.build(x.shape(), at -> x.get(at).minus(mean.get(at[axis]))
                .over(norm == Norm.FEATURE ? scale.get(at[axis]) : scale.scalar()));
        return Affine.define(inputs, normalised, at -> new int[] {at[axis]});
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor y = affine(inputs, axes).apply(standardised(inputs, axes).normalised());
        Tensor mean = inputs.get(MEAN);
        Tensor variance = inputs.get(VARIANCE);
        if (mode == Mode.TRAINING) {
            Tensor x = order(inputs).apply(inputs.get(X));
            int n = count(axes);
            Tensor squares = Lines.squares(Lines.centred(x, n), length(axes)).reshape(variance.shape());
            int divisor = running.runningVariance().divisor(n);
            mean = mean.zip(Lines.means(x, n), running::update);
            variance = variance.zip(squares.map(sum -> sum / divisor), running::update);
        }
        return Named.of("y", y, MEAN, mean, VARIANCE, variance);
    }

    /**
     * With z the normalised input and dz = dy gamma. In training the mean and the variance are functions of x, and with
     * m the variance's divisor and an epsilon inside the root, dx = (dz - mean(dz) - z sum(dz z) / m) / deviation; in
     * evaluation they are not, and dx = dz / deviation. In both, dgamma = sum of dy z, dbeta = sum of dy, by channel.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        return affine(inputs, axes).gradients(standardised(inputs, axes), upstream.get("y"));
    }

    private Standardised standardised(Named<Tensor> inputs, Axes axes) {
        Tensor x = inputs.get(X);
        if (mode == Mode.TRAINING) {
            return Standardised.of(x, order(inputs), count(axes), length(axes), deviation);
        }
        int axis = channels.axis(x.rank());
        Tensor scale = inputs.get(VARIANCE).map(variance -> deviation.ofRoot(deviation.root(variance)));
        Tensor mean = inputs.get(MEAN);
        Tensor normalised = Tensor.build(x.shape(), at -> (x.get(at) - mean.at(at[axis])) / scale(scale, at[axis]));
        return new Standardised(normalised, g -> Tensor.build(g.shape(), at -> g.get(at) / scale(scale, at[axis])));
    }

    private double scale(Tensor scale, int channel) {
        return norm == Norm.FEATURE ? scale.at(channel) : scale.scalar();
    }

    private AxisOrder order(Named<Tensor> inputs) {
        int rank = inputs.get(X).rank();
        return AxisOrder.front(rank, channels.axis(rank));
    }

    private Affine affine(Named<Tensor> inputs, Axes axes) {
        int stride = channels == Channels.FIRST ? axes.ellipsis().count() : 1;
        return new Affine(inputs, stride, axes.size("C"));
    }

    /** How many values of a channel the batch has. */
    private static int count(Axes axes) {
        return axes.size("N") * axes.ellipsis().count();
    }

    /** How many deviations make one variance. */
    private int length(Axes axes) {
        return norm == Norm.FEATURE ? count(axes) : axes.size("C") * count(axes);
    }
}
