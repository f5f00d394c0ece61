package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Filtering;
import org.plumbline.oracle.convolution.FullConvolution;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.generate.Sizes;

/** EECS 498, homework 1, question 1.5: the gradients of a convolutional layer, to the last bit on dyadic numbers. */
class Seed003Test {

    private static final FullConvolution FULL = FullConvolution.standard();
    private static final Filtering FILT = Filtering.standard();

    /** Y_n,f = sum_c X_n,c *full W_f,c. */
    private static final Conv2d BY_FULL =
            new Conv2d(Orientation.CONVOLUTION, Padding.FULL, Layout.NCHW, 1, Spatial.UNIT, Spatial.UNIT);
    /** Y_n,f = sum_c X_n,c *filt W_f,c. */
    private static final Conv2d BY_FILT = Conv2d.standard();

    /** X, W and dY of one layer. */
    record Layer(Tensor x, Tensor w, Tensor dy) {

        Tensor gradient(Conv2d conv, String input) {
            return conv.backward(Named.of("x", x, "w", w), Named.of("y", dy)).get(input);
        }
    }

    @Provide
    Arbitrary<Layer> fullLayers() {
        return layers(BY_FULL);
    }

    @Provide
    Arbitrary<Layer> filteringLayers() {
        return layers(BY_FILT);
    }

    private static Arbitrary<Layer> layers(Conv2d conv) {
        Arbitrary<Shape> kernels = Combinators.combine(Sizes.upTo(2), Sizes.upTo(2), Sizes.upTo(3), Sizes.upTo(3))
                .as(Shape::of);
        return kernels.flatMap(w -> Combinators.combine(
                Sizes.upTo(2), Sizes.between(w.size(2), 4), Sizes.between(w.size(3), 4))
                .flatAs((n, height, width) -> {
                    Shape x = Shape.of(n, w.size(1), height, width);
                    Shape y = conv.forward(Named.of("x", Tensor.zeros(x), "w", Tensor.zeros(w))).get("y").shape();
                    return Combinators.combine(Dyadic.tensors(x), Dyadic.tensors(w), Dyadic.tensors(y))
                            .as(Layer::new);
                }));
    }

    @Property(tries = 200)
    void theLayerIsTheSumOfFullConvolutions(@ForAll("fullLayers") Layer layer) {
        Tensor y = BY_FULL.forward(Named.of("x", layer.x, "w", layer.w)).get("y");
        Dyadic.assertSame(y, planes(layer.x.size(0), layer.w.size(0), layer.x.size(1),
                (n, f, c) -> apply(FULL, plane(layer.x, n, c), plane(layer.w, f, c))));
    }

    @Property(tries = 200)
    void gradientByXIsTheSumOverFiltersOfDyFilteredByW(@ForAll("fullLayers") Layer layer) {
        Dyadic.assertSame(layer.gradient(BY_FULL, "x"), planes(layer.x.size(0), layer.x.size(1), layer.w.size(0),
                (n, c, f) -> apply(FILT, plane(layer.dy, n, f), plane(layer.w, f, c))));
    }

    @Property(tries = 200)
    void gradientByWIsTheSumOverExamplesOfDyFilteredByX(@ForAll("fullLayers") Layer layer) {
        Dyadic.assertSame(layer.gradient(BY_FULL, "w"), planes(layer.w.size(0), layer.x.size(1), layer.x.size(0),
                (f, c, n) -> apply(FILT, plane(layer.dy, n, f), plane(layer.x, n, c))));
    }

    @Property(tries = 200)
    void ifTheLayerFiltersItsGradientByXIsAFullConvolution(@ForAll("filteringLayers") Layer layer) {
        Dyadic.assertSame(layer.gradient(BY_FILT, "x"), planes(layer.x.size(0), layer.x.size(1), layer.w.size(0),
                (n, c, f) -> apply(FULL, plane(layer.dy, n, f), plane(layer.w, f, c))));
    }

    @Property(tries = 200)
    void ifTheLayerFiltersItsGradientByWIsXFilteredByDy(@ForAll("filteringLayers") Layer layer) {
        Dyadic.assertSame(layer.gradient(BY_FILT, "w"), planes(layer.w.size(0), layer.x.size(1), layer.x.size(0),
                (f, c, n) -> apply(FILT, plane(layer.x, n, c), plane(layer.dy, n, f))));
    }

    /** The question defines Y by full convolution and gives it the size H - H' + 1 of a filtering: only 1 by 1 fits. */
    @Property
    void theStatementsSizeContradictsFullAndFitsFilt(@ForAll @IntRange(min = 1, max = 5) int h,
            @ForAll @IntRange(min = 1, max = 5) int w, @ForAll @IntRange(min = 1, max = 5) int kh,
            @ForAll @IntRange(min = 1, max = 5) int kw) {
        Tensor x = Tensor.zeros(Shape.of(Math.max(h, kh), Math.max(w, kw)));
        Tensor kernel = Tensor.zeros(Shape.of(kh, kw));
        Shape stated = Shape.of(x.size(0) - kh + 1, x.size(1) - kw + 1);
        assertThat(apply(FILT, x, kernel).shape()).isEqualTo(stated);
        assertThat(apply(FULL, x, kernel).shape().equals(stated)).isEqualTo(kh == 1 && kw == 1);
    }

    private static Tensor apply(Operation operation, Tensor a, Tensor b) {
        return operation.forward(Named.of("a", a, "b", b)).get("y");
    }

    private static Tensor plane(Tensor images, int first, int second) {
        return images.select(0, first).select(0, second);
    }

    @FunctionalInterface
    private interface Plane {
        Tensor of(int first, int second, int summed);
    }

    /** The tensor whose planes are sums of planes. */
    private static Tensor planes(int firsts, int seconds, int terms, Plane plane) {
        Tensor[][] sums = new Tensor[firsts][seconds];
        for (int i = 0; i < firsts; i++) {
            for (int j = 0; j < seconds; j++) {
                sums[i][j] = plane.of(i, j, 0);
                for (int k = 1; k < terms; k++) {
                    sums[i][j] = sums[i][j].plus(plane.of(i, j, k));
                }
            }
        }
        return Tensor.build(Shape.of(firsts, seconds).concat(sums[0][0].shape()),
                at -> sums[at[0]][at[1]].get(at[2], at[3]));
    }
}
