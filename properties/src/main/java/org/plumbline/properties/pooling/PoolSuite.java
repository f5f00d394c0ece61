package org.plumbline.properties.pooling;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.convolution.Movements;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/**
 * How a pool over images is tried.
 *
 * @param <O> the pool
 */
abstract class PoolSuite<O extends Differentiable> implements Suite<O> {

    /** A pool taken apart. */
    record Geometry(Rounding rounding, Layout layout, PoolAxis height, PoolAxis width) {
    }

    /** The pool's components that pools have in common. */
    abstract Geometry geometry(O pool);

    /** The same pool over other windows. */
    abstract O with(O pool, Geometry geometry);

    /** Random windows; tiles now and then, as they have laws of their own. */
    static Arbitrary<Geometry> geometries() {
        return Combinators.combine(Arbitraries.of(Rounding.class), Arbitraries.of(Layout.class), axes(), axes())
                .as(Geometry::new);
    }

    /** With padding less than the kernel, so that the first and last windows can meet an element. */
    private static Arbitrary<PoolAxis> axes() {
        return Arbitraries.oneOf(
                Sizes.axis(3).flatMap(kernel ->
                        Movements.upTo(kernel - 1).map(spatial -> new PoolAxis(kernel, spatial))),
                Sizes.axis(2).map(PoolAxis::tiles));
    }

    /** A single channel at extremes, where the definition is evaluated once for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(O pool, Regime regime) {
        Geometry geometry = geometry(pool);
        int most = regime == Regime.EXTREME ? 1 : 2;
        return Combinators.combine(Sizes.orNone(most), Sizes.axis(most),
                sizes(geometry.rounding(), geometry.height()), sizes(geometry.rounding(), geometry.width()))
                .flatAs((n, c, h, w) -> Inputs.of(pool, regime)
                        .size("N", n).size("C", c).size("H", h).size("W", w).arbitrary());
    }

    /** Sizes of an axis on which every window meets an element. */
    private static Arbitrary<Integer> sizes(Rounding rounding, PoolAxis axis) {
        Spatial spatial = axis.spatial();
        int least = (int) Math.max(1, spatial.span(axis.kernel()) - spatial.before() - spatial.after());
        List<Integer> sizes = IntStream.rangeClosed(least, least + Sizes.LONGEST)
                .filter(size -> allMeetElements(size, rounding, axis)).boxed().toList();
        return Sizes.axis(3).map(nth -> sizes.get(Math.min(nth, sizes.size()) - 1));
    }

    /** Whether every window over an axis of this size meets an element. */
    static boolean allMeetElements(int size, Rounding rounding, PoolAxis axis) {
        Spatial spatial = axis.spatial();
        return IntStream.range(0, counted(size, rounding, axis))
                .map(at -> at * spatial.stride() - spatial.before())
                .allMatch(start -> IntStream.range(0, axis.kernel()).map(tap -> start + tap * spatial.dilation())
                        .anyMatch(position -> position >= 0 && position < size));
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("a pool is homogeneous", "y(2 x) = 2 y(x)", PoolSuite::homogeneous),
                new Law("Euler's theorem for homogeneous functions", "<y, dy> = <x, dx>", PoolSuite::euler),
                new Law("layouts only rearrange", "y(NHWC) = y(NCHW), to the last bit", (subject, trial) -> {
                    O pool = own(trial.operation());
                    Geometry geometry = geometry(pool);
                    Tensor y = geometry.layout().channelsFirst(subject.forward(pool, trial.inputs()).get("y"));
                    Tensor plain = subject.forward(channelsFirst(pool), imagesOf(pool, trial.inputs())).get("y");
                    return Verdict.that(y.equals(plain), "y = " + y + ", with channels first " + plain);
                }),
                new Law("a window is within the input, or starts there",
                        "out counts the windows that fit, and under CEIL the first that does not", this::windowsFit));
    }

    private static Verdict homogeneous(Subject subject, Case trial) {
        Case doubled = trial.withInputs(trial.inputs().map(x -> x.times(2)));
        return Agreement.output(subject, doubled)
                .with("y(2 x)", Agreement.output(subject, trial).rearranged(y -> y.times(2)));
    }

    private static Verdict euler(Subject subject, Case trial) {
        return Agreement.output(subject, trial).dot(trial.upstream().get("y"))
                .with("<y, dy>", Agreement.gradient(subject, trial, "x").dot(trial.inputs().get("x")));
    }

    /** The pool of a case of this suite. */
    @SuppressWarnings("unchecked")
    final O own(Object operation) {
        return (O) operation;
    }

    final O channelsFirst(O pool) {
        Geometry geometry = geometry(pool);
        return with(pool, new Geometry(geometry.rounding(), Layout.NCHW, geometry.height(), geometry.width()));
    }

    final Named<Tensor> imagesOf(O pool, Named<Tensor> inputs) {
        return Named.of("x", geometry(pool).layout().channelsFirst(inputs.get("x")));
    }

    private Verdict windowsFit(Subject subject, Case trial) {
        O pool = own(trial.operation());
        Geometry geometry = geometry(pool);
        Tensor x = imagesOf(pool, trial.inputs()).get("x");
        Tensor y = geometry.layout().channelsFirst(subject.forward(pool, trial.inputs()).get("y"));
        int rows = counted(x.size(2), geometry.rounding(), geometry.height());
        int columns = counted(x.size(3), geometry.rounding(), geometry.width());
        return Verdict.that(y.size(2) == rows && y.size(3) == columns,
                "y has shape " + y.shape() + ", counted are " + rows + " by " + columns + " windows");
    }

    /** Window by window from the start, without the formula. */
    private static int counted(int size, Rounding rounding, PoolAxis axis) {
        Spatial spatial = axis.spatial();
        long end = size + spatial.after();
        int count = 0;
        long start = -spatial.before();
        while (start + spatial.span(axis.kernel()) <= end) {
            count++;
            start += spatial.stride();
        }
        long covered = start - spatial.stride() + spatial.span(axis.kernel());
        return rounding == Rounding.CEIL && covered < end && start < size ? count + 1 : count;
    }
}
