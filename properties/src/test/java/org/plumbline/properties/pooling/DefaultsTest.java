package org.plumbline.properties.pooling;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The defaults: tiles of 2 by 2; the divisor is ONNX's and TensorFlow's, a tie's winner PyTorch's and cuDNN's. */
class DefaultsTest {

    private static final String TILES = "height.kernel=2, height.stride=2, height.dilation=1, "
            + "height.before=0, height.after=0, width.kernel=2, width.stride=2, width.dilation=1, "
            + "width.before=0, width.after=0";
    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("average-pool2d", "{divisor=ELEMENTS_ONLY, rounding=FLOOR, layout=NCHW} {" + TILES + "}"),
            entry("global-average-pool", "{layout=NCHW} {}"),
            entry("lp-pool2d", "{rounding=FLOOR, layout=NCHW} {p=2.0, " + TILES + "}"),
            entry("max-pool2d", "{tie=FIRST, rounding=FLOOR, layout=NCHW} {" + TILES + "}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
