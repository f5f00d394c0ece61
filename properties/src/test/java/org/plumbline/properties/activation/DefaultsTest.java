package org.plumbline.properties.activation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** What an activation is when nothing is chosen, written out by hand. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("elu", "{atZero=LEFT} {alpha=1.0}"),
            entry("gelu", "{form=EXACT} {}"),
            entry("hard-sigmoid", "{atBounds=OPEN} {slope=0.2, offset=0.5}"),
            entry("identity", "{} {}"),
            entry("leaky-relu", "{atZero=LEFT} {slope=0.01}"),
            entry("log-sigmoid", "{} {}"),
            entry("log-softmax", "{} {axis=-1}"),
            entry("relu", "{atZero=LEFT} {}"),
            entry("scaled-sigmoid", "{} {a=0.0, b=1.0}"),
            entry("selu", "{atZero=LEFT} {}"),
            entry("sigmoid", "{} {}"),
            entry("silu", "{} {}"),
            entry("softmax", "{} {axis=-1}"),
            entry("softplus", "{} {}"),
            entry("softsign", "{} {}"),
            entry("step", "{levels=ZERO_ONE, atZero=UPPER} {}"),
            entry("tanh", "{} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
