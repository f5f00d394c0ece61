package org.plumbline.properties.normalisation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** What a norm is when nothing is chosen, written out by hand. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("batch-norm", "{mode=TRAINING, channels=FIRST, norm=FEATURE, epsilonPlace=INSIDE_ROOT, "
                    + "variance=BIASED, runningVariance=UNBIASED, momentumOf=OLD} {epsilon=1.0E-5, momentum=0.9}"),
            entry("group-norm", "{channels=FIRST, epsilonPlace=INSIDE_ROOT, variance=BIASED} "
                    + "{groups=2, epsilon=1.0E-5}"),
            entry("instance-norm", "{channels=FIRST, epsilonPlace=INSIDE_ROOT, variance=BIASED} {epsilon=1.0E-5}"),
            entry("layer-norm", "{epsilonPlace=INSIDE_ROOT, variance=BIASED} {axes=1, epsilon=1.0E-5}"),
            entry("rms-norm", "{epsilonPlace=INSIDE_ROOT} {epsilon=1.0E-5}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
