package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.layer.Defaults;

/** What a norm is when nothing is chosen, written out by hand. */
class DefaultsTest {

    @Example
    void areThoseOfTheDocumentation() {
        assertThat(Defaults.of(getClass().getPackage())).isEqualTo(Map.ofEntries(
                Map.entry("BatchNorm", Map.of("mode", "TRAINING", "channels", "FIRST", "norm", "FEATURE",
                        "epsilon", 1e-5, "epsilonPlace", "INSIDE_ROOT", "variance", "BIASED",
                        "runningVariance", "UNBIASED", "momentum", 0.9, "momentumOf", "OLD")),
                Map.entry("GroupNorm", Map.of("groups", 2, "channels", "FIRST", "epsilon", 1e-5,
                        "epsilonPlace", "INSIDE_ROOT", "variance", "BIASED")),
                Map.entry("InstanceNorm", Map.of("channels", "FIRST", "epsilon", 1e-5,
                        "epsilonPlace", "INSIDE_ROOT", "variance", "BIASED")),
                Map.entry("LayerNorm", Map.of("axes", 1, "epsilon", 1e-5, "epsilonPlace", "INSIDE_ROOT",
                        "variance", "BIASED")),
                Map.entry("RmsNorm", Map.of("epsilon", 1e-5, "epsilonPlace", "INSIDE_ROOT"))));
    }
}
