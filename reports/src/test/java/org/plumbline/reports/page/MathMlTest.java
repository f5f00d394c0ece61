package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathMlTest {

    /** A combining sign in an element of its own would be drawn beside what it belongs to. */
    @ParameterizedTest
    @CsvSource({"\\hat{x}, ^", "\\bar{g}, \u00af", "\\tilde{w}, ~", "\\overline{y}, \u00af"})
    void accentsStandByThemselves(String latex, String accent) {
        assertThat(MathMl.of(latex)).contains("<mover").contains("<mo>" + accent + "</mo>")
                .doesNotContainPattern("[\u0300-\u036f]");
    }

    @Test
    void anArrowThatIsNoAccentStays() {
        assertThat(MathMl.of("x \\to y")).contains("\u2192");
    }
}
