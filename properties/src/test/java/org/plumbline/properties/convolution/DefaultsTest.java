package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.convolution.Filtering;
import org.plumbline.oracle.convolution.FullConvolution;

/** The defaults, as PyTorch and ONNX document them: cross-correlation, nothing padded, strided, dilated or grouped. */
class DefaultsTest {

    @Example
    void areTheDocumentedOnes() {
        isDocumented(Conv1d.standard(),
                Map.of("orientation", "CROSS_CORRELATION", "padding", "VALID", "layout", "NCHW"),
                Map.of("groups", 1, "stride", 1, "dilation", 1, "before", 0, "after", 0));
        isDocumented(Conv2d.standard(),
                Map.of("orientation", "CROSS_CORRELATION", "padding", "VALID", "layout", "NCHW"),
                Map.of("groups", 1, "height.stride", 1, "height.dilation", 1, "height.before", 0, "height.after", 0,
                        "width.stride", 1, "width.dilation", 1, "width.before", 0, "width.after", 0));
        Map<String, Object> transposed = new HashMap<>(Conv2d.standard().hyperparameters());
        transposed.putAll(Map.of("extraRows", 0, "extraColumns", 0));
        isDocumented(ConvTranspose2d.standard(),
                Map.of("orientation", "CROSS_CORRELATION", "padding", "VALID", "layout", "NCHW"), transposed);
        isDocumented(Filtering.standard(), Map.of(), Map.of());
        isDocumented(FullConvolution.standard(), Map.of(), Map.of());
    }

    private static void isDocumented(Operation standard, Map<String, String> conventions,
            Map<String, Object> hyperparameters) {
        Map<String, String> names = standard.conventions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Enum<?>) entry.getValue()).name()));
        assertThat(names).as(standard.name()).isEqualTo(conventions);
        assertThat(standard.hyperparameters()).as(standard.name()).isEqualTo(hyperparameters);
    }
}
