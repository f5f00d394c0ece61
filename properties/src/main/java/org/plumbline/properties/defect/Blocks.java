package org.plumbline.properties.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A normalising layer taken apart: which elements of x share a mean and a variance, and which gamma and beta each has.
 *
 * @param block the number of every element's block, from 0 on
 * @param parameter the offset of every element's gamma and beta
 * @param deviation what is divided by
 */
record Blocks(int[] block, int[] parameter, Deviation deviation) {

    /** The layer as it should be; a batch's in training. */
    static Blocks of(Operation layer, Shape x) {
        if (layer instanceof BatchNorm norm) {
            int axis = norm.channels().axis(x.rank());
            return new Blocks(offsets(x, at -> at[axis]), offsets(x, at -> at[axis]), norm.deviation());
        }
        if (layer instanceof LayerNorm norm) {
            int n = IntStream.rangeClosed(1, norm.axes()).map(axis -> x.size(-axis)).reduce(1, (a, b) -> a * b);
            return new Blocks(offsets(x, at -> x.offset(at) / n), offsets(x, at -> x.offset(at) % n),
                    norm.deviation());
        }
        if (layer instanceof GroupNorm norm) {
            return grouped(norm.groups(), norm.channels(), norm.deviation(), x);
        }
        InstanceNorm norm = (InstanceNorm) layer;
        return grouped(x.size(norm.channels().axis(x.rank())), norm.channels(), norm.deviation(), x);
    }

    private static Blocks grouped(int groups, Channels channels, Deviation deviation, Shape x) {
        int axis = channels.axis(x.rank());
        int width = x.size(axis) / groups;
        return new Blocks(offsets(x, at -> at[0] * groups + at[axis] / width), offsets(x, at -> at[axis]), deviation);
    }

    /** A number for every element, by its index. */
    static int[] offsets(Shape x, ToIntFunction<int[]> number) {
        int[] numbers = new int[x.count()];
        x.forEachIndex(at -> numbers[x.offset(at)] = number.applyAsInt(at));
        return numbers;
    }

    /** The same layer over other blocks. */
    Blocks over(int[] others) {
        return new Blocks(others, parameter, deviation);
    }

    /** The same layer with other parameters. */
    Blocks scaledBy(int[] others) {
        return new Blocks(block, others, deviation);
    }

    /** gamma (x - mean) / deviation + beta. */
    <T extends Real<T>> Named<NdArray<T>> formula(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        List<T> y = new ArrayList<>(x.elements());
        for (int[] members : members()) {
            NdArray<T> elements = NdArray.of(x.arithmetic(), Shape.of(members.length),
                    IntStream.of(members).mapToObj(x::at).toList());
            NdArray<T> centred = elements.minus(elements.mean());
            NdArray<T> normalised = centred.over(root(deviation.variance().of(centred, members.length)));
            for (int k = 0; k < members.length; k++) {
                y.set(members[k], affine(inputs, normalised.at(k), parameter[members[k]]));
            }
        }
        return Named.of("y", NdArray.of(x.arithmetic(), x.shape(), y));
    }

    /** The root has no derivative at a variance of 0, where it multiplies deviations of 0. */
    private <T extends Real<T>> T root(T variance) {
        boolean flat = variance.sign() == 0 && deviation.epsilonPlace() == EpsilonPlace.OUTSIDE_ROOT;
        return flat ? variance.times(0).plus(deviation.epsilon())
                : deviation.epsilonPlace().root(variance, deviation.epsilon());
    }

    private static <T extends Real<T>> T affine(Named<NdArray<T>> inputs, T z, int parameter) {
        T scaled = inputs.has("gamma") ? z.times(inputs.get("gamma").at(parameter)) : z;
        return inputs.has("beta") ? scaled.plus(inputs.get("beta").at(parameter)) : scaled;
    }

    /** y with the variance from the sums of x and of its squares. */
    Tensor inOnePass(Named<Tensor> inputs) {
        Tensor x = inputs.get("x");
        double[] y = new double[x.count()];
        for (int[] members : members()) {
            double n = members.length;
            double mean = IntStream.of(members).mapToDouble(x::at).sum() / n;
            double squares = IntStream.of(members).mapToDouble(i -> x.at(i) * x.at(i)).sum() / n;
            double variance = (squares - mean * mean) * n / deviation.variance().divisor(members.length);
            double root = deviation.epsilonPlace().root(variance, deviation.epsilon());
            for (int i : members) {
                double gamma = inputs.has("gamma") ? inputs.get("gamma").at(parameter[i]) : 1;
                double beta = inputs.has("beta") ? inputs.get("beta").at(parameter[i]) : 0;
                y[i] = gamma * (x.at(i) - mean) / root + beta;
            }
        }
        return Tensor.of(x.shape(), y);
    }

    /**
     * dx = ((g - c sum(g c) / (m r s)) / s, less its mean), g = dy gamma, c the deviations from the mean, r their root
     * and s = r with epsilon; without the term in brackets the variance, without the mean the mean is a constant.
     */
    Tensor gradient(Named<Tensor> inputs, Tensor dy, boolean throughVariance, boolean throughMean) {
        Tensor x = inputs.get("x");
        double[] dx = new double[x.count()];
        for (int[] members : members()) {
            double mean = IntStream.of(members).mapToDouble(x::at).average().orElse(0);
            double m = deviation.variance().divisor(members.length);
            double variance = IntStream.of(members).mapToDouble(i -> (x.at(i) - mean) * (x.at(i) - mean)).sum() / m;
            double s = deviation.epsilonPlace().root(variance, deviation.epsilon());
            double r = deviation.epsilonPlace() == EpsilonPlace.INSIDE_ROOT ? s : Math.sqrt(variance);
            double projection = IntStream.of(members)
                    .mapToDouble(i -> upstream(inputs, dy, i) * (x.at(i) - mean)).sum();
            for (int i : members) {
                double share = throughVariance && r > 0 ? (x.at(i) - mean) * projection / (m * r * s) : 0;
                dx[i] = (upstream(inputs, dy, i) - share) / s;
            }
            double drift = throughMean ? IntStream.of(members).mapToDouble(i -> dx[i]).average().orElse(0) : 0;
            for (int i : members) {
                dx[i] -= drift;
            }
        }
        return Tensor.of(x.shape(), dx);
    }

    /** The same with means over the elements that share a gamma: dx = (g - mean(g) - z mean(g z)) / s. */
    Tensor gradientOverBatch(Named<Tensor> inputs, Tensor dy) {
        Tensor x = inputs.get("x");
        double[] z = new double[x.count()];
        double[] s = new double[x.count()];
        for (int[] members : members()) {
            double mean = IntStream.of(members).mapToDouble(x::at).average().orElse(0);
            double squares = IntStream.of(members).mapToDouble(i -> (x.at(i) - mean) * (x.at(i) - mean)).sum();
            double root = deviation.epsilonPlace().root(squares / deviation.variance().divisor(members.length),
                    deviation.epsilon());
            for (int i : members) {
                z[i] = (x.at(i) - mean) / root;
                s[i] = root;
            }
        }
        double[] dx = new double[x.count()];
        for (int[] members : over(parameter).members()) {
            double drift = IntStream.of(members).mapToDouble(i -> upstream(inputs, dy, i)).average().orElse(0);
            double share = IntStream.of(members).mapToDouble(i -> upstream(inputs, dy, i) * z[i]).average().orElse(0);
            for (int i : members) {
                dx[i] = (upstream(inputs, dy, i) - drift - z[i] * share) / s[i];
            }
        }
        return Tensor.of(x.shape(), dx);
    }

    /** How many elements share a mean and a variance. */
    int size() {
        return (int) IntStream.of(block).filter(one -> one == 0).count();
    }

    private double upstream(Named<Tensor> inputs, Tensor dy, int i) {
        return inputs.has("gamma") ? dy.at(i) * inputs.get("gamma").at(parameter[i]) : dy.at(i);
    }

    /** The elements of every block. */
    private List<int[]> members() {
        int blocks = IntStream.of(block).max().orElse(-1) + 1;
        return IntStream.range(0, blocks).mapToObj(b ->
                IntStream.range(0, block.length).filter(i -> block[i] == b).toArray()).toList();
    }
}
