package org.plumbline.properties.convolution;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The defaults, as PyTorch and ONNX document them: cross-correlation, nothing padded, strided, dilated or grouped. */
class DefaultsTest {

    private static final String PLAIN = "{orientation=CROSS_CORRELATION, padding=VALID, layout=NCHW} ";
    private static final String STEPS = "height.stride=1, height.dilation=1, height.before=0, height.after=0, "
            + "width.stride=1, width.dilation=1, width.before=0, width.after=0";
    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("conv1d", PLAIN + "{groups=1, stride=1, dilation=1, before=0, after=0}"),
            entry("conv2d", PLAIN + "{groups=1, " + STEPS + "}"),
            entry("conv-transpose2d", PLAIN + "{groups=1, " + STEPS + ", extraRows=0, extraColumns=0}"),
            entry("filtering", "{} {}"),
            entry("full-convolution", "{} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
