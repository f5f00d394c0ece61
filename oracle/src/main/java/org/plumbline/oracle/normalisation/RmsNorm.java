package org.plumbline.oracle.normalisation;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Root mean square normalisation: every row divided by its root mean square, then scaled. Nothing is centred.
 *
 * <p>{@code y = gamma x / sqrt(mean(x^2) + epsilon)}, with the mean over each row. Without the input gamma nothing is
 * scaled.
 *
 * @param epsilon greater than 0 or, where no row is zero, 0; 1e-5 by default. The paper's formula has none
 * @param epsilonPlace whether epsilon is added to the mean square or to its root; to the mean square by default
 */
@About(name = "rms-norm",
        formula = {"y = gamma * x / sqrt(mean(x^2) + epsilon)", "mean over the last axis, each row by itself"},
        sources = "Zhang, Sennrich, Root Mean Square Layer Normalization, NeurIPS 2019, arXiv:1910.07467, eq. 4")
public record RmsNorm(double epsilon, EpsilonPlace epsilonPlace) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, epsilon is negative or not finite */
    public RmsNorm {
        Check.present("epsilonPlace", epsilonPlace);
        Check.notNegative("epsilon", epsilon);
    }

    /** epsilon = 1e-5, inside the root. */
    public static RmsNorm standard() {
        return new RmsNorm(1e-5, EpsilonPlace.INSIDE_ROOT);
    }

    /** x (..., D) and gamma (D) to y (..., D). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", "(..., D+)"), Port.real("gamma", "(D)").optional()),
                List.of(Port.real("y", "(..., D)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> normalised = inputs.get("x").along(-1,
                row -> row.over(deviation().of(row.map(T::squared).mean())));
        return Named.of("y", Affine.define(inputs, normalised, at -> new int[] {at[at.length - 1]}));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        return Named.of("y", affine(inputs, axes).apply(standardised(inputs, axes).normalised()));
    }

    /**
     * With z the normalised row and dz = dy gamma: dx = (dz - z mean(dz z)) / root mean square for an epsilon inside
     * the root; dgamma = sum over rows of dy z.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        return affine(inputs, axes).gradients(standardised(inputs, axes), upstream.get("y"));
    }

    private Standardised standardised(Named<Tensor> inputs, Axes axes) {
        int d = axes.size("D");
        Scaled rows = new Scaled(inputs.get("x"), d, d, deviation());
        return new Standardised(rows.normalised(), rows::gradient);
    }

    private static Affine affine(Named<Tensor> inputs, Axes axes) {
        return new Affine(inputs, 1, axes.size("D"));
    }

    /** What the rows are divided by: the root of their mean square, kept off zero. */
    public Deviation deviation() {
        return new Deviation(epsilon, epsilonPlace, Variance.BIASED);
    }
}
