package org.plumbline.properties.recurrent;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The defaults, as PyTorch documents them. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("gru", "{order=RZN, reset=AFTER_PRODUCT, layout=TIME_FIRST, direction=FORWARD} {}"),
            entry("gru-cell", "{order=RZN, reset=AFTER_PRODUCT} {}"),
            entry("lstm", "{order=IFGO, layout=TIME_FIRST, direction=FORWARD} {}"),
            entry("lstm-cell", "{order=IFGO} {}"),
            entry("rnn", "{nonlinearity=TANH, layout=TIME_FIRST, direction=FORWARD} {}"),
            entry("rnn-cell", "{nonlinearity=TANH} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
