package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.recurrent.Gru;
import org.plumbline.oracle.recurrent.GruCell;
import org.plumbline.oracle.recurrent.Lstm;
import org.plumbline.oracle.recurrent.LstmCell;
import org.plumbline.oracle.recurrent.Rnn;
import org.plumbline.oracle.recurrent.RnnCell;

/** The defaults, as PyTorch documents them. */
class DefaultsTest {

    @Example
    void areTheDocumentedOnes() {
        isDocumented(Gru.standard(),
                Map.of("order", "RZN", "reset", "AFTER_PRODUCT", "layout", "TIME_FIRST", "direction", "FORWARD"),
                Map.of());
        isDocumented(GruCell.standard(), Map.of("order", "RZN", "reset", "AFTER_PRODUCT"), Map.of());
        isDocumented(Lstm.standard(),
                Map.of("order", "IFGO", "layout", "TIME_FIRST", "direction", "FORWARD"),
                Map.of());
        isDocumented(LstmCell.standard(), Map.of("order", "IFGO"), Map.of());
        isDocumented(Rnn.standard(),
                Map.of("nonlinearity", "TANH", "layout", "TIME_FIRST", "direction", "FORWARD"),
                Map.of());
        isDocumented(RnnCell.standard(), Map.of("nonlinearity", "TANH"), Map.of());
    }

    private static void isDocumented(Operation standard, Map<String, String> conventions,
            Map<String, Object> hyperparameters) {
        Map<String, String> names = standard.conventions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Enum<?>) entry.getValue()).name()));
        assertThat(names).as(standard.name()).isEqualTo(conventions);
        assertThat(standard.hyperparameters()).as(standard.name()).isEqualTo(hyperparameters);
    }
}
