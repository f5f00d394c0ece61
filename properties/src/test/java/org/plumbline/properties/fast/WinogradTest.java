package org.plumbline.properties.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.fast.ConvolutionAlgorithm;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Fast;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Convolutions by minimal filtering against the reference, within a bound that follows from its matrices.
 *
 * <p>Numbers are from -1 to 1. What is computed in three steps, each a sum of products with constants, is within
 * {@code gamma_n K} of what it should be, where K is the same computation with all magnitudes at their greatest and n
 * the roundings on the longest way from a number to the result (Higham 2002, lemma 3.1). With the sums of magnitudes
 * over the rows of the input's matrix (10, 10, 10, 6, 6, 10), over those of the kernels' (1/4, 1/2, 1/2, 7/24, 7/24, 1)
 * and over the columns of the output's (1, 4, 4, 15, 15, 1), the worst place has K of
 *
 * <pre>
 * y    48^2 for each channel         n = C + 29
 * dx   38.5^2 for each filter        n = F + 32, where up to four tiles overlap
 * dw   53.4^2 for each tile          n = tiles + 29
 * </pre>
 *
 * <p>for tiles of 4 by 4; those of 2 by 2 have less. The reference's sums have their own gamma.
 */
class WinogradTest {

    private static final double UNIT = 0x1p-53;
    private static final double OUTPUT = 48 * 48;
    private static final double INPUT = 38.5 * 38.5;
    private static final double KERNEL = 53.4 * 53.4;
    private static final int TAPS = 9;

    private record Case(Conv2d conv, Named<Tensor> inputs, Tensor dy, Named<Tensor> outputs) {

        static Case of(Conv2d conv, int images, int channels, int filters, int height, int width, long seed) {
            Random random = new Random(seed);
            Shape x = conv.layout() == Layout.NCHW ? Shape.of(images, channels, height, width)
                    : Shape.of(images, height, width, channels);
            Named<Tensor> inputs = Named.of("x", drawn(random, x),
                    "w", drawn(random, Shape.of(filters, channels, 3, 3)), "b", drawn(random, Shape.of(filters)));
            Named<Tensor> outputs = conv.forward(inputs);
            return new Case(conv, inputs, drawn(random, outputs.get("y").shape()), outputs);
        }

        Named<Tensor> gradients() {
            return conv.backward(inputs, Named.of("y", dy));
        }

        /** How far each result may be from the reference's. */
        Map<String, Double> bounds() {
            int channels = inputs.get("w").shape().size(1);
            int filters = inputs.get("w").shape().size(0);
            int places = dy.count() / filters;
            return Map.of(
                    "y", gamma(channels + 29) * (OUTPUT * channels + 1) + gamma(TAPS * channels + 1)
                            * (TAPS * channels + 1),
                    "x", gamma(filters + 32) * INPUT * filters + gamma(TAPS * filters) * TAPS * filters,
                    "w", gamma(places + 29) * KERNEL * places + gamma(places) * places,
                    "b", 2 * gamma(places) * places);
        }

        private static Tensor drawn(Random random, Shape shape) {
            return Tensor.build(shape, at -> 2 * random.nextDouble() - 1);
        }

        private static double gamma(int n) {
            return n * UNIT / (1 - n * UNIT);
        }
    }

    @Property(tries = 60)
    void isTheReferenceWithinItsRoundings(@ForAll @IntRange(min = 1, max = 9) int images,
            @ForAll @IntRange(min = 16, max = 20) int channels, @ForAll @IntRange(min = 16, max = 20) int filters,
            @ForAll @IntRange(min = 4, max = 11) int height, @ForAll @IntRange(min = 4, max = 11) int width,
            @ForAll @IntRange(max = 2) int above, @ForAll @IntRange(max = 2) int below,
            @ForAll @IntRange(max = 2) int left, @ForAll Layout layout, @ForAll Orientation orientation,
            @ForAll long seed) {
        Conv2d conv = new Conv2d(orientation, Padding.EXPLICIT, layout, 1, new Spatial(1, 1, above, below),
                new Spatial(1, 1, left, 1));
        judge(Case.of(conv, images, channels, filters, height, width, seed));
    }

    /** Tiles of 2 by 2, and more of them than are worked on at a time. */
    @Test
    void smallPlanesAndManyImagesToo() {
        Spatial same = new Spatial(1, 1, 1, 1);
        judge(Case.of(padded(same), 300, 16, 17, 2, 2, 1));
        judge(Case.of(padded(same), 70, 17, 16, 8, 5, 2));
    }

    private static Conv2d padded(Spatial by) {
        return new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW, 1, by, by);
    }

    private static void judge(Case drawn) {
        Named<Tensor> gradients = drawn.gradients();
        Named<Tensor> firstOutputs = Named.none();
        Named<Tensor> firstGradients = Named.none();
        for (int threads : new int[] {1, 2}) {
            try (Workers workers = Workers.of(threads)) {
                Fast fast = new Fast(new Core(Blas.standard(), workers, ConvolutionAlgorithm.WINOGRAD));
                Named<Tensor> outputs = fast.forward(drawn.conv, drawn.inputs);
                Named<Tensor> came = fast.backward(drawn.conv, drawn.inputs, Named.of("y", drawn.dy));
                agree(outputs, drawn.outputs, drawn.bounds());
                agree(came, gradients, drawn.bounds());
                if (threads == 1) {
                    firstOutputs = outputs;
                    firstGradients = came;
                }
                assertThat(outputs).as("%d threads", threads).isEqualTo(firstOutputs);
                assertThat(came).as("%d threads", threads).isEqualTo(firstGradients);
            }
        }
    }

    /** Else all of this would judge the direct computation once more. */
    @Test
    void isAnotherComputationThanTheDirectOne() {
        Spatial same = new Spatial(1, 1, 1, 1);
        Case drawn = Case.of(padded(same), 2, 16, 16, 8, 8, 3);
        try (Workers workers = Workers.of(1)) {
            Tensor direct = new Fast(new Core(Blas.standard(), workers)).forward(drawn.conv, drawn.inputs).get("y");
            Tensor filtered = new Fast(new Core(Blas.standard(), workers, ConvolutionAlgorithm.WINOGRAD))
                    .forward(drawn.conv, drawn.inputs).get("y");
            assertThat(filtered).isNotEqualTo(direct);
        }
    }

    private static void agree(Named<Tensor> came, Named<Tensor> expected, Map<String, Double> bounds) {
        for (String name : expected.names()) {
            Tensor difference = came.get(name).minus(expected.get(name));
            for (int i = 0; i < difference.count(); i++) {
                assertThat(Math.abs(difference.at(i))).as("%s at %d, %s for %s", name, i, came.get(name).at(i),
                        expected.get(name).at(i)).isLessThanOrEqualTo(bounds.get(name));
            }
        }
    }
}
