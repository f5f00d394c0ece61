package org.plumbline.properties.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.foreign.Adapter;

/** What a profile says of modules, and what it may not say. */
class ProfileReaderTest {

    private static final String MODULE = """
            name: course
            title: a course
            functions:
              - name: Attention
                adapter: torch-module
                precision: float32
                operation: multi-head-attention
                arguments: [[{hyperparameter: heads}], q, {tensor: mask, shared: true, optional: true}]
                returns: [y, cache]
            """;

    @Test
    void aFunctionMayHaveAnAdapterAndAPrecisionOfItsOwn() {
        Function function = read(MODULE).function("Attention").orElseThrow();
        assertThat(function.adapter()).contains(Adapter.TORCH_MODULE);
        assertThat(function.precision()).contains(Precision.SINGLE);
        assertThat(function.arguments().get(2)).isInstanceOfSatisfying(Argument.Input.class, mask -> {
            assertThat(mask.view().shared()).isTrue();
            assertThat(mask.view().optional()).isTrue();
        });
        Function plain = read(MODULE.replaceAll("(?m)^ +(adapter|precision):.*\n", "")).functions().get(0);
        assertThat(plain.adapter()).isEmpty();
        assertThat(plain.precision()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read(MODULE.replace("torch-module", "jax"))).isInstanceOf(InvalidArgument.class)
                .hasMessage("course.yaml: functions[0] (Attention).adapter is jax; allowed: a name, one of "
                        + "[torch-module]");
        assertThatThrownBy(() -> read(MODULE.replace("float32", "single"))).isInstanceOf(InvalidArgument.class)
                .hasMessageEndingWith(".precision is single; allowed: a name, one of [float32, float64]");
        assertThatThrownBy(() -> read(MODULE.replace("[y, cache]", "[{tensor: y, shared: true}, cache]")))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageEndingWith(".returns[0].shared is true; allowed: it in an argument alone");
    }

    private static Profile read(String yaml) {
        return ProfileReader.read("course.yaml", yaml, name -> MultiHeadAttention.standard());
    }
}
