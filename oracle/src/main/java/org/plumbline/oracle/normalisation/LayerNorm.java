package org.plumbline.oracle.normalisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Layer normalisation: every example to mean 0 and variance 1, then scaled and shifted.
 *
 * <p>{@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, with the mean and the variance over the last axes.
 * Without the input gamma nothing is scaled, without beta nothing shifted.
 *
 * @param axes how many of the last axes are normalised together, from 1 to 64; 1 by default
 * @param deviation epsilon, its place and the variance; 1e-5, inside the root and biased by default
 */
@About(name = "layer-norm",
        formula = {"y = gamma * (x - mean) / sqrt(variance + epsilon) + beta",
            "mean and variance over the last axes, each example by itself"},
        sources = "Ba, Kiros, Hinton, Layer Normalization, 2016, arXiv:1607.06450, eq. 4")
public record LayerNorm(int axes, Deviation deviation) implements Differentiable {

    /** NumPy 2 has no array of more axes ({@code NPY_MAXDIMS}); each has a name in the signature. */
    private static final int MOST_AXES = 64;

    /** @throws InvalidArgument if a component is null, or axes is not from 1 to 64 */
    public LayerNorm {
        Check.present("deviation", deviation);
        if (axes < 1 || axes > MOST_AXES) {
            throw new InvalidArgument("axes", Integer.toString(axes), "a whole number from 1 to " + MOST_AXES);
        }
    }

    /** Over the last axis; epsilon = 1e-5 inside the root, biased variance. */
    public static LayerNorm standard() {
        return new LayerNorm(1, Deviation.standard());
    }

    /** x (..., D), gamma (D) and beta (D) to y (..., D); over k axes, (D1, ..., Dk) in place of (D). */
    @Override
    public Signature signature() {
        List<String> names = axes == 1 ? List.of("D") : IntStream.rangeClosed(1, axes).mapToObj(i -> "D" + i).toList();
        String plain = String.join(", ", names);
        String filled = names.stream().map(name -> name + "+").collect(Collectors.joining(", "));
        return new Signature(
                List.of(Port.real("x", "(..., " + filled + ")"),
                        Port.real("gamma", "(" + plain + ")").optional(),
                        Port.real("beta", "(" + plain + ")").optional()),
                List.of(Port.real("y", "(..., " + plain + ")")));
    }

    @Override
    public void refine(Axes sizes, Named<Tensor> inputs) {
        deviation.variance().checkCount("x", count(inputs.get("x").shape()));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        int n = count(x.shape());
        int leading = x.rank() - axes;
        NdArray<T> normalised = x.reshape(Shape.of(x.count() / n, n)).along(-1, row -> {
            NdArray<T> centred = row.minus(row.mean());
            return centred.over(deviation.of(centred, n));
        }).reshape(x.shape());
        return Named.of("y", Affine.define(inputs, normalised, at -> Arrays.copyOfRange(at, leading, at.length)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", affine(inputs).apply(standardised(inputs).normalised()));
    }

    /**
     * With z the normalised example and dz = dy gamma: dx = (dz - mean(dz) - z sum(dz z) / m) / deviation, m the
     * variance's divisor, for an epsilon inside the root; dgamma = sum of dy z, dbeta = sum of dy, over the examples.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return affine(inputs).gradients(standardised(inputs), upstream.get("y"));
    }

    private Standardised standardised(Named<Tensor> inputs) {
        Tensor x = inputs.get("x");
        int n = count(x.shape());
        return Standardised.of(x, AxisOrder.front(x.rank()), n, n, deviation);
    }

    private Affine affine(Named<Tensor> inputs) {
        return new Affine(inputs, 1, count(inputs.get("x").shape()));
    }

    /**
     * How many elements of an input of this shape are normalised together.
     *
     * @throws InvalidArgument if it is null, or has fewer axes
     */
    public int count(Shape shape) {
        Check.present("shape", shape);
        return IntStream.rangeClosed(1, axes).map(axis -> shape.size(-axis)).reduce(1, (a, b) -> a * b);
    }
}
