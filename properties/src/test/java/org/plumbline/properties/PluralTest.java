package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void onlyOneIsSingular() {
        assertThat(Plural.of(0, "case")).isEqualTo("0 cases");
        assertThat(Plural.of(1, "more line")).isEqualTo("1 more line");
        assertThat(Plural.of(2, "operation")).isEqualTo("2 operations");
    }
}
