package org.plumbline.properties.convolution;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.convolution.FullConvolution;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.generate.Sizes;

/** Theorems that tie convolutions to one another and to other operations, to the last bit on dyadic numbers. */
class AlgebraTest {

    @Provide
    Arbitrary<Tensor> matrices() {
        return Combinators.combine(Sizes.upTo(3), Sizes.upTo(3)).as(Shape::of).flatMap(Dyadic::tensors);
    }

    @Provide
    Arbitrary<Tensor> images() {
        return Combinators.combine(Sizes.upTo(2), Sizes.upTo(3), Sizes.between(3, 4), Sizes.between(3, 4))
                .as(Shape::of).flatMap(Dyadic::tensors);
    }

    @Provide
    Arbitrary<Tensor> vectors() {
        return Sizes.upTo(6).flatMap(size -> Dyadic.tensors(Shape.of(size)));
    }

    @Provide
    Arbitrary<Spatial> movements() {
        return Movements.upTo(2);
    }

    @Property(tries = 200)
    void fullConvolutionIsAssociative(@ForAll("matrices") Tensor a, @ForAll("matrices") Tensor b,
            @ForAll("matrices") Tensor c) {
        Dyadic.assertSame(full(full(a, b), c), full(a, full(b, c)));
    }

    @Property(tries = 200)
    void fullConvolutionIsCommutative(@ForAll("matrices") Tensor a, @ForAll("matrices") Tensor b) {
        Dyadic.assertSame(full(a, b), full(b, a));
    }

    /** As turning both variables of two polynomials round turns their product round. */
    @Property(tries = 200)
    void flippingBothFlipsTheFullConvolution(@ForAll("matrices") Tensor a, @ForAll("matrices") Tensor b) {
        Dyadic.assertSame(full(flipped(a), flipped(b)), flipped(full(a, b)));
    }

    @Property(tries = 200)
    void fullConvolutionInOneAxisMultipliesPolynomials(@ForAll("vectors") Tensor a, @ForAll("vectors") Tensor b) {
        Conv1d conv = new Conv1d(Orientation.CONVOLUTION, Padding.FULL, Layout.NCHW, 1, Spatial.UNIT);
        Tensor y = conv.forward(Named.of("x", sequence(a), "w", sequence(b))).get("y");
        double[] product = new PolynomialFunction(a.toArray()).multiply(new PolynomialFunction(b.toArray()))
                .getCoefficients();
        double[] padded = Arrays.copyOf(product, y.count());
        Dyadic.assertSame(y, sequence(Tensor.vector(padded)));
    }

    @Property(tries = 100)
    void aKernelOfOneByOneIsADenseLayerForEveryPixel(@ForAll("images") Tensor x, @ForAll("weights") Tensor pool) {
        int channels = x.size(1);
        Tensor w = Tensor.build(Shape.of(channels, 2), at -> pool.at(at[0] * 2 + at[1]));
        Tensor b = Tensor.vector(pool.at(6), pool.at(7));
        Tensor pixels = x.transpose(0, 2, 3, 1).reshape(Shape.of(x.count() / channels, channels));
        Tensor dense = Dense.standard().forward(Named.of("x", pixels, "w", w, "b", b)).get("y");
        Conv2d conv = new Conv2d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NHWC, 1,
                Spatial.UNIT, Spatial.UNIT);
        Tensor kernel = w.transpose(1, 0).reshape(Shape.of(2, channels, 1, 1));
        Tensor y = conv.forward(Named.of("x", x.transpose(0, 2, 3, 1), "w", kernel, "b", b)).get("y");
        Dyadic.assertSame(y.reshape(dense.shape()), dense);
    }

    @Provide
    Arbitrary<Tensor> weights() {
        return Dyadic.tensors(Shape.of(27));
    }

    @Property(tries = 100)
    void asManyGroupsAsChannelsConvolveEveryChannelByItself(@ForAll("images") Tensor x, @ForAll("weights") Tensor pool,
            @ForAll("movements") Spatial height, @ForAll("movements") Spatial width) {
        int channels = x.size(1);
        Tensor w = Tensor.build(Shape.of(channels, 1, 2, 2), at -> pool.at(at[0] * 4 + at[2] * 2 + at[3]));
        Tensor y = conv(channels, height, width).forward(Named.of("x", x, "w", w)).get("y");
        for (int c = 0; c < channels; c++) {
            Tensor alone = conv(1, height, width)
                    .forward(Named.of("x", x.slice(1, c, c + 1), "w", w.slice(0, c, c + 1))).get("y");
            Dyadic.assertSame(y.slice(1, c, c + 1), alone);
        }
    }

    /** {@code <conv(x), z> = <x, conv-transpose(z)>}, where the output padding is what the stride leaves over. */
    @Property(tries = 200)
    void theTransposedConvolutionIsTheAdjoint(@ForAll("images") Tensor x, @ForAll("weights") Tensor pool,
            @ForAll("movements") Spatial height, @ForAll("movements") Spatial width) {
        Tensor w = Tensor.build(Shape.of(2, x.size(1), 2, 2),
                at -> pool.at((at[0] * x.size(1) + at[1]) * 4 + at[2] * 2 + at[3]));
        Tensor y = conv(1, height, width).forward(Named.of("x", x, "w", w)).get("y");
        Tensor z = Tensor.build(y.shape(), at -> pool.at(y.shape().offset(at) % pool.count()));
        ConvTranspose2d transposed = new ConvTranspose2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW,
                1, height, width, rest(x.size(2), height), rest(x.size(3), width));
        Tensor spread = transposed.forward(Named.of("x", z, "w", w)).get("y");
        Dyadic.assertSame(Tensor.scalar(y.dot(z)), Tensor.scalar(x.dot(spread)));
    }

    private static int rest(int size, Spatial spatial) {
        return (int) ((size + spatial.before() + spatial.after() - spatial.span(2)) % spatial.stride());
    }

    private static Conv2d conv(int groups, Spatial height, Spatial width) {
        return new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW, groups, height, width);
    }

    private static Tensor full(Tensor a, Tensor b) {
        return FullConvolution.standard().forward(Named.of("a", a, "b", b)).get("y");
    }

    private static Tensor flipped(Tensor matrix) {
        return Images.flipped(Images.of(matrix)).reshape(matrix.shape());
    }

    private static Tensor sequence(Tensor vector) {
        return vector.reshape(Shape.of(1, 1, vector.count()));
    }
}
