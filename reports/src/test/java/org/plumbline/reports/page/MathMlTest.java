package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathMlTest {

    @ParameterizedTest
    @CsvSource({"\\hat{y}, y, ^", "\\tilde{w}, w, ~"})
    void anAccentStandsAboveItsLetterAsASignOfItsOwnAndNotAsOneThatCombines(String latex, String letter, String sign) {
        assertThat(MathMl.of(latex)).contains("<mi>" + letter + "</mi><mo>" + sign + "</mo>");
    }

    @Test
    void anArrowThatIsNoAccentStays() {
        assertThat(MathMl.of("x \\to y")).contains("\u2192");
    }
}
