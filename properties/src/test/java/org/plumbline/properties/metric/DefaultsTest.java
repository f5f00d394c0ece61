package org.plumbline.properties.metric;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The defaults of the metrics are those that their documentation names. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("accuracy", "{given=SCORES} {}"),
            entry("balanced-accuracy", "{} {classes=2}"),
            entry("binary-accuracy", "{at=ABOVE} {threshold=0.5}"),
            entry("confusion-matrix", "{orientation=LABELS_IN_ROWS} {classes=2}"),
            entry("f1", "{averaging=BINARY, zeroDivision=ZERO} {classes=2}"),
            entry("precision", "{averaging=BINARY, zeroDivision=ZERO} {classes=2}"),
            entry("recall", "{averaging=BINARY, zeroDivision=ZERO} {classes=2}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
