package org.plumbline.properties.convolution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the convolutional layer over images is tried. */
public final class Conv2dSuite implements Suite<Conv2d> {

    @Override
    public Conv2d standard() {
        return Conv2d.standard();
    }

    @Override
    public Arbitrary<Conv2d> operations(Regime regime) {
        return Movements.paddings().flatMap(padding -> Combinators.combine(Arbitraries.of(Orientation.class),
                Arbitraries.of(Layout.class), Sizes.upTo(2), Movements.of(padding), Movements.of(padding))
                .as((orientation, layout, groups, height, width) ->
                        new Conv2d(orientation, padding, layout, groups, height, width)));
    }

    /** A single channel at extremes, where the definition is evaluated once for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(Conv2d conv, Regime regime) {
        int most = regime == Regime.EXTREME ? 1 : 2;
        int channels = conv.groups() == 1 ? most : 1;
        return Combinators.combine(Sizes.axis(most + 1), Sizes.axis(most)).flatAs((kernelHeight, kernelWidth) ->
                Combinators.combine(Sizes.orNone(most), Sizes.axis(channels), Sizes.axis(channels),
                        Movements.sizes(conv.padding(), conv.height(), kernelHeight),
                        Movements.sizes(conv.padding(), conv.width(), kernelWidth))
                        .flatAs((n, c, f, h, w) -> Inputs.of(conv, regime).size("N", n).size("C", c).size("F", f)
                                .size("H", h).size("W", w).size("KH", kernelHeight).size("KW", kernelWidth)
                                .arbitrary()));
    }

    /** Sums of products: nothing is compared, so there is no kink. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return Conv2dLaws.all();
    }
}
