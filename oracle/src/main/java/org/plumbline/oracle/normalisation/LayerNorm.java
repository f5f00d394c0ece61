package org.plumbline.oracle.normalisation;

import java.util.List;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Layer normalisation: every row to mean 0 and variance 1, then scaled and shifted.
 *
 * <p>{@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, with the mean and the variance of each row.
 *
 * @param epsilon added to the variance, inside the root; greater than 0 or, where no row is constant, 0
 * @param variance what the sum of squares is divided by; biased by default, as in the paper and every framework
 */
@About(name = "layer-norm",
        formula = {"y = gamma * (x - mean) / sqrt(variance + epsilon) + beta",
            "mean and variance over the last axis, each row by itself"},
        sources = "Ba, Kiros, Hinton, Layer Normalization, 2016, arXiv:1607.06450, eq. 4")
public record LayerNorm(double epsilon, Variance variance) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if epsilon is negative or not finite */
    public LayerNorm {
        Check.notNegative("epsilon", epsilon);
    }

    /** epsilon = 1e-5, biased variance. */
    public static LayerNorm standard() {
        return new LayerNorm(1e-5, Variance.BIASED);
    }

    /** x (..., D), gamma (D) and beta (D) to y (..., D). */
    @Override
    public Signature signature() {
        return new Signature(
                List.of(Port.real("x", "(..., D+)"), Port.real("gamma", "(D)"), Port.real("beta", "(D)")),
                List.of(Port.real("y", "(..., D)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        variance.checkCount("x", axes.size("D"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> gamma = inputs.get("gamma");
        NdArray<T> beta = inputs.get("beta");
        return Named.of("y", inputs.get("x").along(-1, row -> {
            T mean = row.mean();
            T spread = variance.of(row.minus(mean));
            return row.minus(mean).over(spread.plus(epsilon).sqrt()).times(gamma).plus(beta);
        }));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor gamma = inputs.get("gamma");
        Tensor beta = inputs.get("beta");
        Tensor normalised = Standardised.rows(inputs.get("x"), axes.size("D"), epsilon, variance).normalised();
        return Named.of("y", Tensor.build(normalised.shape(), at -> {
            int d = at[at.length - 1];
            return gamma.at(d) * normalised.get(at) + beta.at(d);
        }));
    }

    /**
     * With xhat the normalised row and g = dy gamma the gradient by it: dx by {@link Standardised#gradient},
     * dgamma = sum over rows of dy xhat, dbeta = sum over rows of dy.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        int d = axes.size("D");
        Tensor dy = upstream.get("y");
        Tensor gamma = inputs.get("gamma");
        Standardised rows = Standardised.rows(inputs.get("x"), d, epsilon, variance);
        Tensor g = Tensor.build(dy.shape(), at -> dy.get(at) * gamma.at(at[at.length - 1]));
        return Named.of("x", rows.gradient(g),
                "gamma", columnSums(dy.times(rows.normalised()), d),
                "beta", columnSums(dy, d));
    }

    private static Tensor columnSums(Tensor x, int columns) {
        SimpleMatrix rows = x.matrix(x.count() / columns, columns);
        return Tensor.of(Shape.of(columns), new SimpleMatrix(CommonOps_DDRM.sumCols(rows.getDDRM(), null)));
    }
}
