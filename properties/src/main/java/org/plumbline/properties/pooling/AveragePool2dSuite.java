package org.plumbline.properties.pooling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.Divisor;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** How average pooling is tried. */
public final class AveragePool2dSuite extends PoolSuite<AveragePool2d> {

    @Override
    public AveragePool2d standard() {
        return AveragePool2d.standard();
    }

    /** Exact cases average over 1, 2 or 4 taps, padding included: windows side by side that pass no end. */
    @Override
    public Arbitrary<AveragePool2d> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Divisor.class), geometries())
                .as((divisor, geometry) -> new AveragePool2d(divisor, geometry.rounding(), geometry.layout(),
                        geometry.height(), geometry.width()))
                .filter(pool -> regime != Regime.EXACT || isBinary(pool));
    }

    private static boolean isBinary(AveragePool2d pool) {
        boolean counted = pool.divisor() == Divisor.PADDING_COUNTS && pool.rounding() == Rounding.FLOOR;
        return counted && pool.height().kernel() != 3 && pool.width().kernel() != 3
                || pool.height().kernel() <= 2 && pool.width().kernel() <= 2;
    }

    @Override
    Geometry geometry(AveragePool2d pool) {
        return new Geometry(pool.rounding(), pool.layout(), pool.height(), pool.width());
    }

    @Override
    AveragePool2d with(AveragePool2d pool, Geometry geometry) {
        return new AveragePool2d(pool.divisor(), geometry.rounding(), geometry.layout(),
                geometry.height(), geometry.width());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(super.laws());
        laws.add(new Law("the average of a constant is the constant", "y(c) = c", AveragePool2dSuite::keepsConstants)
                .at("divisor = ELEMENTS_ONLY", AveragePool2dSuite::elementsOnly));
        laws.add(new Law("a window is divided by the taps that count, never by those past the padded end",
                "y(1) = taps on elements / taps counted, and so with rounding = CEIL", (subject, trial) ->
                countsTaps(subject, trial).and(countsTaps(subject, roundedUp(trial)))));
        laws.add(new Law("an average is at most the maximum", "y <= max-pool(x)",
                AveragePool2dSuite::atMostTheMaximum).at("divisor = ELEMENTS_ONLY", AveragePool2dSuite::elementsOnly));
        laws.add(new Law("an average is a convolution with a constant kernel",
                "y = conv2d(x, 1 / taps), each channel by itself", this::isConvolution)
                .at("divisor = PADDING_COUNTS, rounding = FLOOR and layout = NCHW", this::counting));
        return laws;
    }

    /** Without rounding up, as no convolution passes the padded end. */
    private Verdict isConvolution(Subject subject, Case trial) {
        AveragePool2d pool = own(trial.operation());
        Named<Tensor> images = trial.inputs();
        int channels = images.get("x").size(1);
        int taps = pool.height().kernel() * pool.width().kernel();
        Conv2d conv = new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW, channels,
                pool.height().spatial(), pool.width().spatial());
        Tensor w = Tensor.filled(Shape.of(channels, 1, pool.height().kernel(), pool.width().kernel()), 1.0 / taps);
        return Agreement.output(subject, trial)
                .with("y", Agreement.output(subject, new Case(conv, images.with("w", w), Named.none())));
    }

    private Case counting(Case trial) {
        AveragePool2d pool = own(trial.operation());
        return new Case(new AveragePool2d(Divisor.PADDING_COUNTS, Rounding.FLOOR, Layout.NCHW, pool.height(),
                pool.width()), imagesOf(pool, trial.inputs()), Named.none());
    }

    private static Case elementsOnly(Case trial) {
        AveragePool2d pool = (AveragePool2d) trial.operation();
        return trial.withOperation(new AveragePool2d(Divisor.ELEMENTS_ONLY, pool.rounding(), pool.layout(),
                pool.height(), pool.width()));
    }

    /** Up to nine threes are whole numbers, so their mean is exact. */
    private static Verdict keepsConstants(Subject subject, Case trial) {
        Tensor y = subject.forward(trial.operation(), trial.inputs().map(x -> x.map(v -> 3))).get("y");
        return Verdict.that(y.equals(y.map(v -> 3)), "the average of threes is " + y);
    }

    /** Unless a window then meets no element. */
    private Case roundedUp(Case trial) {
        AveragePool2d pool = own(trial.operation());
        Tensor x = imagesOf(pool, trial.inputs()).get("x");
        return !allMeetElements(x.size(2), Rounding.CEIL, pool.height())
                || !allMeetElements(x.size(3), Rounding.CEIL, pool.width()) ? trial
                : trial.withOperation(new AveragePool2d(pool.divisor(), Rounding.CEIL, pool.layout(), pool.height(),
                        pool.width()));
    }

    private Verdict countsTaps(Subject subject, Case trial) {
        AveragePool2d pool = own(trial.operation());
        Named<Tensor> ones = imagesOf(pool, trial.inputs()).map(x -> x.map(v -> 1));
        Agreement y = Agreement.output(subject, trial.withInputs(trial.inputs().map(x -> x.map(v -> 1))))
                .rearranged(pool.layout()::channelsFirst);
        int rows = ones.get("x").size(2);
        int columns = ones.get("x").size(3);
        boolean padding = pool.divisor() == Divisor.PADDING_COUNTS;
        Tensor counted = Tensor.build(y.value().shape(), at ->
                (double) taps(pool.height(), at[2], rows, false) * taps(pool.width(), at[3], columns, false)
                        / (taps(pool.height(), at[2], rows, padding) * taps(pool.width(), at[3], columns, padding)));
        Tensor rounding = counted.map(share -> Precision.DOUBLE.unitRoundoff() * share);
        return y.with("y(1)", new Agreement(counted, rounding));
    }

    /** The taps of the window at a place that lie on an axis of this size, with its padding or without. */
    private static int taps(PoolAxis axis, int at, int size, boolean padding) {
        Spatial spatial = axis.spatial();
        int first = padding ? -spatial.before() : 0;
        int end = padding ? size + spatial.after() : size;
        int taps = 0;
        for (int tap = 0; tap < axis.kernel(); tap++) {
            int place = at * spatial.stride() - spatial.before() + tap * spatial.dilation();
            taps += place >= first && place < end ? 1 : 0;
        }
        return taps;
    }

    private static Verdict atMostTheMaximum(Subject subject, Case trial) {
        AveragePool2d pool = (AveragePool2d) trial.operation();
        MaxPool2d max = new MaxPool2d(Tie.FIRST, pool.rounding(), pool.layout(), pool.height(), pool.width());
        Tensor y = subject.forward(pool, trial.inputs()).get("y");
        Tensor most = subject.forward(max, trial.inputs()).get("y");
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        Tensor excess = y.minus(most).map(e -> Math.max(0, e));
        return Expected.of(Tensor.zeros(y.shape()), bound.plus(excess.map(e -> Precision.DOUBLE.unitRoundoff() * e)))
                .judge("y - max", excess);
    }
}
