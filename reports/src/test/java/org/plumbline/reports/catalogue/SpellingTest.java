package org.plumbline.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN =
            List.of("adam", "batch-norm", "layer", "layer-norm", "momentum", "relu", "sgd");

    @Test
    void aSlipOfThePenIsNearest() {
        assertThat(Spelling.nearest("layernrm", KNOWN)).first().isEqualTo("layer-norm");
        assertThat(Spelling.nearest("Rely", KNOWN)).first().isEqualTo("relu");
    }

    @Test
    void aNameThatHoldsTheSoughtOneOrIsHeldIsNext() {
        assertThat(Spelling.nearest("norm", KNOWN)).startsWith("batch-norm", "layer-norm");
        assertThat(Spelling.nearest("my-relu-unit", KNOWN)).first().isEqualTo("relu");
    }

    @Test
    void threeAreProposedWhateverCame() {
        assertThat(Spelling.nearest("", KNOWN)).hasSize(3);
        assertThat(Spelling.nearest("frobnicate", KNOWN)).hasSize(3);
    }

    @Test
    void capitalsAndHyphensDoNotMatter() {
        assertThat(Spelling.same("BatchNorm", "batch-norm")).isTrue();
        assertThat(Spelling.same("batch", "batch-norm")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "relu, relu, 0", "'', relu, 4", "relu, '', 4", "rely, relu, 1", "elu, relu, 1",
            "kitten, sitting, 3", "flaw, lawn, 2"})
    void editsAreCounted(String from, String to, int edits) {
        assertThat(EditDistance.between(from, to)).isEqualTo(edits);
    }
}
