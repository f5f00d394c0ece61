package org.plumbline.properties.convolution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the convolutional layer over sequences is tried. */
public final class Conv1dSuite implements Suite<Conv1d> {

    @Override
    public Conv1d standard() {
        return Conv1d.standard();
    }

    @Override
    public Arbitrary<Conv1d> operations(Regime regime) {
        return Movements.paddings().flatMap(padding -> Combinators.combine(Arbitraries.of(Orientation.class),
                Arbitraries.of(Layout.class), Sizes.upTo(2), Movements.of(padding))
                .as((orientation, layout, groups, length) ->
                        new Conv1d(orientation, padding, layout, groups, length)));
    }

    /** A single channel at extremes, where the definition is evaluated once for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(Conv1d conv, Regime regime) {
        int most = regime == Regime.EXTREME ? 1 : 2;
        return Sizes.axis(most + 1).flatMap(kernel -> Combinators.combine(
                Sizes.orNone(most), Sizes.axis(most), Sizes.axis(most),
                Movements.sizes(conv.padding(), conv.length(), kernel))
                .flatAs((n, c, f, l) -> Inputs.of(conv, regime).size("N", n).size("C", c).size("F", f)
                        .size("L", l).size("K", kernel).arbitrary()));
    }

    /** Sums of products: nothing is compared, so there is no kink. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                Bilinear.LAYER,
                SamePadding.law(Conv1dSuite::same, Conv1dSuite::explicit),
                new Law("a sequence is an image of height 1 or of width 1",
                        "y = conv2d(x as a row, w as a row) = conv2d(x as a column, w as a column)",
                        (subject, trial) -> isImage(subject, trial, 2).and(isImage(subject, trial, 3))));
    }

    private static Case same(Case trial) {
        Conv1d conv = (Conv1d) trial.operation();
        return trial.withOperation(new Conv1d(conv.orientation(), SamePadding.same(conv.padding()), conv.layout(),
                conv.groups(), conv.length().padded(0, 0)));
    }

    private static Case explicit(Case trial) {
        Conv1d conv = (Conv1d) trial.operation();
        int length = conv.layout().channelsFirst(trial.inputs().get("x")).size(2);
        return trial.withOperation(new Conv1d(conv.orientation(), Padding.EXPLICIT, conv.layout(), conv.groups(),
                SamePadding.dealt(conv.padding(), length, trial.inputs().get("w").size(2), conv.length())));
    }

    private static Verdict isImage(Subject subject, Case trial, int axis) {
        Conv1d conv = (Conv1d) trial.operation();
        Conv2d image = new Conv2d(conv.orientation(), conv.padding(), Layout.NCHW, conv.groups(),
                axis == 2 ? Spatial.UNIT : conv.length(), axis == 3 ? Spatial.UNIT : conv.length());
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Case over = new Case(image, trial.inputs().with("x", raised(x, axis))
                .with("w", raised(trial.inputs().get("w"), axis)), Named.none());
        Agreement y = Agreement.output(subject, trial).rearranged(conv.layout()::channelsFirst);
        return y.with("y", Agreement.output(subject, over).rearranged(z -> z.reshape(z.shape().without(axis))));
    }

    private static Tensor raised(Tensor sequence, int axis) {
        Shape rows = Shape.of(sequence.size(0), sequence.size(1));
        int length = sequence.size(2);
        return sequence.reshape(rows.concat(axis == 2 ? Shape.of(1, length) : Shape.of(length, 1)));
    }
}
