package org.plumbline.properties.data;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The defaults of the transformations of data are those that their documentation names. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("blur", "{} {sigma=1.0, radius=2}"),
            entry("class-weights", "{} {classes=2}"),
            entry("contrast", "{pivot=CHANNEL} {factor=1.0}"),
            entry("feature-statistics", "{variance=BIASED} {}"),
            entry("flip", "{mirror=HORIZONTAL} {}"),
            entry("hard-example-mining", "{} {threshold=0.7, least=0}"),
            entry("min-max-scale", "{direction=FORWARD} {a=0.0, b=1.0}"),
            entry("resample", "{balance=OVERSAMPLE} {classes=2}"),
            entry("rotate", "{} {angle=0.0}"),
            entry("saturation", "{luma=BT601} {factor=1.0}"),
            entry("standardise", "{direction=FORWARD} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
