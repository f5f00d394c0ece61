package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.layer.Defaults;

/** What an activation is when nothing is chosen, written out by hand. */
class DefaultsTest {

    @Example
    void areThoseOfTheDocumentation() {
        assertThat(Defaults.of(getClass().getPackage())).isEqualTo(Map.ofEntries(
                Map.entry("Elu", Map.of("alpha", 1.0, "atZero", "LEFT")),
                Map.entry("Gelu", Map.of("form", "EXACT")),
                Map.entry("HardSigmoid", Map.of("slope", 0.2, "offset", 0.5, "atBounds", "OPEN")),
                Map.entry("Identity", Map.of()),
                Map.entry("LeakyRelu", Map.of("slope", 0.01, "atZero", "LEFT")),
                Map.entry("LogSigmoid", Map.of()),
                Map.entry("LogSoftmax", Map.of("axis", -1)),
                Map.entry("Relu", Map.of("atZero", "LEFT")),
                Map.entry("ScaledSigmoid", Map.of("a", 0.0, "b", 1.0)),
                Map.entry("Selu", Map.of("atZero", "LEFT")),
                Map.entry("Sigmoid", Map.of()),
                Map.entry("Silu", Map.of()),
                Map.entry("Softmax", Map.of("axis", -1)),
                Map.entry("Softplus", Map.of()),
                Map.entry("Softsign", Map.of()),
                Map.entry("Step", Map.of("levels", "ZERO_ONE", "atZero", "UPPER")),
                Map.entry("Tanh", Map.of())));
    }
}
