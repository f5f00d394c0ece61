package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The documented defaults of schedules, written out by hand. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.of(
            "cosine-decay", "{} {initial=0.1, last=0.0, period=100}",
            "exponential-decay", "{} {initial=0.1, factor=0.95, period=1}",
            // the factor of PyTorch's StepLR, the period of its example
            "step-decay", "{} {initial=0.1, factor=0.1, period=30}",
            // Goyal et al. 2017, section 2.2: 5 epochs
            "warm-up", "{} {initial=0.0, target=0.1, period=5}");

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
