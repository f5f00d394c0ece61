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
 * Full convolution of two matrices: the coefficients of the product of two polynomials in two variables.
 *
 * <p>a (H, W) and b (KH, KW) to y (H + KH - 1, W + KW - 1), written "*full" in EECS 498's first homework. For the
 * gradients da = dy *filt b and db = dy *filt a, see {@link Filtering}.
 */
@About(name = "full-convolution",
        formula = {"y[i,j] = sum over m,n of a[m,n] b[i - m + 1, j - n + 1], indices from 1",
            "of size (H + KH - 1, W + KW - 1)"},
        sources = "EECS 498/598 Deep Learning, homework 1, 2019, question 1.5")
public record FullConvolution() implements Planar {

    /** The only one. */
    public static FullConvolution standard() {
        return new FullConvolution();
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("a", "(H+, W+)"), Port.real("b", "(KH+, KW+)")),
                List.of(Port.real("y", "(OH, OW)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        int height = axes.size("H") + axes.size("KH") - 1;
        int width = axes.size("W") + axes.size("KW") - 1;
        Window.checkOutput(height, width);
        axes.with("OH", height);
        axes.with("OW", width);
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> a = inputs.get("a");
        NdArray<T> b = inputs.get("b");
        Shape size = Shape.of(a.size(0) + b.size(0) - 1, a.size(1) + b.size(1) - 1);
        return Named.of("y", a.build(size, at -> {
            int i = at[0] + 1;
            int j = at[1] + 1;
            List<T> terms = new ArrayList<>();
            for (int m = 1; m <= a.size(0); m++) {
                for (int n = 1; n <= a.size(1); n++) {
                    int row = i - m + 1;
                    int column = j - n + 1;
                    if (row >= 1 && row <= b.size(0) && column >= 1 && column <= b.size(1)) {
                        terms.add(a.get(m - 1, n - 1).times(b.get(row - 1, column - 1)));
                    }
                }
            }
            return a.arithmetic().sum(terms);
        }));
    }

    @Override
    public Conv2d layer() {
        return new Conv2d(Orientation.CONVOLUTION, Padding.FULL, Layout.NCHW, 1, Spatial.UNIT, Spatial.UNIT);
    }
}
