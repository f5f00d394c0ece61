package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.attention.ScaledDotProductAttention;

/** The defaults: one head, and every query attends to every key, as is_causal=False has it in PyTorch. */
class DefaultsTest {

    @Example
    void areTheDocumentedOnes() {
        isDocumented(MultiHeadAttention.standard(), Map.of("causality", "NONE"), Map.of("heads", 1));
        isDocumented(ScaledDotProductAttention.standard(), Map.of("causality", "NONE"), Map.of());
    }

    private static void isDocumented(Operation standard, Map<String, String> conventions,
            Map<String, Object> hyperparameters) {
        Map<String, String> names = standard.conventions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Enum<?>) entry.getValue()).name()));
        assertThat(names).as(standard.name()).isEqualTo(conventions);
        assertThat(standard.hyperparameters()).as(standard.name()).isEqualTo(hyperparameters);
    }
}
