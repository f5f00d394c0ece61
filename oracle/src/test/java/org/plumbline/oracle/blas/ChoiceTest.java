package org.plumbline.oracle.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void ejmlIsThereWhereItIsAskedFor() {
        assertThat(Choice.of("EJML").library()).isEqualTo(new Library("EJML", "0.44.0", "Java", Optional.empty()));
    }

    @Test
    void anotherNameIsRefused() {
        assertThatThrownBy(() -> Choice.of("mkl")).isInstanceOf(UnavailableLibrary.class)
                .hasMessageContainingAll("plumbline.blas", "mkl", "auto, openblas or ejml");
    }

    @Test
    void aFallbackSaysWhy() {
        assertThat(new Library("EJML", "0.44.0", "Java", Optional.of("it does not load")))
                .hasToString("EJML 0.44.0, Java kernel (not OpenBLAS: it does not load)");
        assertThat(new Library("OpenBLAS", "0.3.31", "Zen", Optional.empty()))
                .hasToString("OpenBLAS 0.3.31, Zen kernel");
    }
}
