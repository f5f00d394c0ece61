package org.plumbline.oracle.convolution;

import java.util.List;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;

/** What a convolution over two axes and its transpose declare alike. */
final class Convolution2d {

    private Convolution2d() {
    }

    /**
     * Refuses components that make no convolution.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if one is null, there are no groups, or amounts of padding
     *     are declared beside a convention that determines them
     */
    static void check(Orientation orientation, Padding padding, Layout layout, int groups, Spatial height,
            Spatial width) {
        Check.present("orientation", orientation);
        Check.present("padding", padding);
        Check.present("layout", layout);
        Check.present("height", height);
        Check.present("width", width);
        Check.atLeast("groups", groups, 1);
        padding.check("padding of the height", height);
        padding.check("padding of the width", width);
    }

    /** x of all channels, w with these leading axes, b and y of all filters. */
    static Signature signature(Layout layout, int groups, String leading) {
        return new Signature(
                List.of(Port.real("x", layout.axes(Groups.all(groups, "C+"), "H+", "W+")),
                        Port.real("w", "(" + leading + ", KH+, KW+)"),
                        Port.real("b", "(" + Groups.all(groups, "F") + ")").optional()),
                List.of(Port.real("y", layout.axes(Groups.all(groups, "F"), "OH", "OW"))));
    }
}
