package org.plumbline.properties.attention;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** One head, every query attends to every key, as is_causal=False has it in PyTorch; the paper's sinusoids. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("multi-head-attention", "{causality=NONE} {heads=1}"),
            entry("positional-encoding", "{sinusoids=INTERLEAVED} {base=10000.0}"),
            entry("scaled-dot-product-attention", "{causality=NONE} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
