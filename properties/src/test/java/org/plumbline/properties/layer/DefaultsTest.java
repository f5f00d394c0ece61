package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Example;

/** What a layer is when nothing is chosen, written out by hand. */
class DefaultsTest {

    @Example
    void areThoseOfTheDocumentation() {
        assertThat(Defaults.of(getClass().getPackage())).isEqualTo(Map.ofEntries(
                Map.entry("Add", Map.of()),
                Map.entry("Broadcast", Map.of("operator", "ADD")),
                Map.entry("Concatenate", Map.of("axis", 1)),
                Map.entry("Dense", Map.of("batch", "ROWS")),
                Map.entry("Dropout", Map.of("mode", "TRAINING", "scaling", "INVERTED", "of", "DROP",
                        "probability", 0.5)),
                Map.entry("DropoutMask", Map.of("of", "DROP", "probability", 0.5)),
                Map.entry("Embedding", Map.of("padding", OptionalInt.empty(), "paddingRow", "FROZEN")),
                Map.entry("Flatten", Map.of()),
                Map.entry("Multiply", Map.of())));
    }
}
