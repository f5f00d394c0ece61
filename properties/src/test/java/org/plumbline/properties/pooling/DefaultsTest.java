package org.plumbline.properties.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.GlobalAveragePool;
import org.plumbline.oracle.pooling.LpPool2d;
import org.plumbline.oracle.pooling.MaxPool2d;

/** The defaults: tiles of 2 by 2; the divisor is ONNX's and TensorFlow's, a tie's winner PyTorch's and cuDNN's. */
class DefaultsTest {

    private static final Map<String, Object> TILES = Map.of(
            "height.kernel", 2, "height.stride", 2, "height.dilation", 1, "height.before", 0, "height.after", 0,
            "width.kernel", 2, "width.stride", 2, "width.dilation", 1, "width.before", 0, "width.after", 0);

    @Example
    void areTheDocumentedOnes() {
        isDocumented(AveragePool2d.standard(),
                Map.of("divisor", "ELEMENTS_ONLY", "rounding", "FLOOR", "layout", "NCHW"),
                TILES);
        isDocumented(GlobalAveragePool.standard(), Map.of("layout", "NCHW"), Map.of());
        Map<String, Object> norm = new HashMap<>(TILES);
        norm.put("p", 2.0);
        isDocumented(LpPool2d.standard(), Map.of("rounding", "FLOOR", "layout", "NCHW"), norm);
        isDocumented(MaxPool2d.standard(),
                Map.of("tie", "FIRST", "rounding", "FLOOR", "layout", "NCHW"),
                TILES);
    }

    private static void isDocumented(Operation standard, Map<String, String> conventions,
            Map<String, Object> hyperparameters) {
        Map<String, String> names = standard.conventions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Enum<?>) entry.getValue()).name()));
        assertThat(names).as(standard.name()).isEqualTo(conventions);
        assertThat(standard.hyperparameters()).as(standard.name()).isEqualTo(hyperparameters);
    }
}
