package org.plumbline.oracle.convolution;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Filtering of a matrix by another: cross-correlation wherever the filter lies within the matrix.
 *
 * <p>a (H, W) and b (KH, KW), not greater than a, to y (H - KH + 1, W - KW + 1), written "*filt" in EECS 498's first
 * homework. Its gradients are da = dy *full b and db = a *filt dy; see {@link FullConvolution}.
 */
@About(name = "filtering",
        formula = {"y[i,j] = sum over m,n of a[i + m - 1, j + n - 1] b[m,n], indices from 1",
            "of size (H - KH + 1, W - KW + 1)"},
        sources = "EECS 498/598 Deep Learning, homework 1, 2019, question 1.5")
public record Filtering() implements Planar {

    /** The only one. */
    public static Filtering standard() {
        return new Filtering();
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("a", "(H+, W+)"), Port.real("b", "(KH+, KW+)")),
                List.of(Port.real("y", "(OH, OW)")));
    }

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if b is higher or wider than a */
    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        axes.with("OH", Padding.VALID.window("height", axes.size("H"), axes.size("KH"), Spatial.UNIT).output());
        axes.with("OW", Padding.VALID.window("width", axes.size("W"), axes.size("KW"), Spatial.UNIT).output());
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> a = inputs.get("a");
        NdArray<T> b = inputs.get("b");
        Shape size = Shape.of(a.size(0) - b.size(0) + 1, a.size(1) - b.size(1) + 1);
        return Named.of("y", a.build(size, at -> {
            int i = at[0] + 1;
            int j = at[1] + 1;
            List<T> terms = new ArrayList<>();
            for (int m = 1; m <= b.size(0); m++) {
                for (int n = 1; n <= b.size(1); n++) {
                    terms.add(a.get(i + m - 2, j + n - 2).times(b.get(m - 1, n - 1)));
                }
            }
            return a.arithmetic().sum(terms);
        }));
    }

    @Override
    public Conv2d layer() {
        return Conv2d.standard();
    }
}
