package org.plumbline.properties.layer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** What a layer is when nothing is chosen, written out by hand. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("add", "{} {}"),
            entry("broadcast", "{operator=ADD} {}"),
            entry("concatenate", "{} {axis=1}"),
            entry("dense", "{batch=ROWS} {}"),
            entry("dropout", "{mode=TRAINING, scaling=INVERTED, of=DROP} {probability=0.5}"),
            entry("dropout-mask", "{of=DROP} {probability=0.5}"),
            entry("embedding", "{paddingRow=FROZEN} {padding=OptionalInt.empty}"),
            entry("flatten", "{} {}"),
            entry("multiply", "{} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
