package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.Grade;

class LegibleTest {

    @ParameterizedTest
    @CsvSource({"27, \\u001b", "0, \\u0000", "7, \\u0007", "13, \\u000d", "155, \\u009b", "8238, \\u202e",
        "8294, \\u2066",
        "55296, \\ud800", "57343, \\udfff", "65535, \\uffff", "8232, \\u2028", "173, \\u00ad", "917505, \\ue0001"})
    void whatCannotBeSeenIsWrittenOut(int character, String shown) {
        assertThat(Legible.text("a" + new String(Character.toChars(character)) + "b", 100))
                .isEqualTo("a" + shown + "b");
    }

    @Test
    void allElseStays() {
        String text = "x = [[1], [2]]\n\tÄ 漢 \ud83d\ude00 \\ < & \"";
        assertThat(Legible.text(text, 100)).isEqualTo(text);
    }

    @Test
    void aLineHasOneLine() {
        assertThat(Legible.line("a\r\nb\nc\u2028d")).isEqualTo("a b c d");
        assertThat(Legible.text("a\r\nb", 10)).isEqualTo("a\nb");
    }

    @Test
    void whatIsTooLongIsCutAndSaid() {
        assertThat(Legible.text("x".repeat(1_010), 10)).isEqualTo("xxxxxxxxxx … (1,000 more characters)");
        assertThat(Legible.text("x".repeat(10), 10)).isEqualTo("xxxxxxxxxx");
    }

    /** A character of two halves is not cut in two. */
    @Test
    void aCutLeavesNoHalf() throws CharacterCodingException {
        String cut = Legible.text("\ud83d\ude00".repeat(9), 5);
        StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(cut));
        assertThat(cut).startsWith("\ud83d\ude00".repeat(3) + " …");
    }

    @Test
    void everyTextOfAReportIsLegible() {
        String all = Legible.of(Samples.hostile()).toString();
        assertThat(all.chars().filter(character -> character != '\n' && character != '\t'))
                .noneMatch(Character::isISOControl);
        assertThat(all).contains("evil", "\\u001b").doesNotContain("\u202e", "\ud800", "\uffff");
        assertThat(all.length()).isLessThan(30_000);
    }

    @Test
    void aTensorTooLargeToLookAtIsLeftOut() {
        Tensor large = Tensor.zeros(Shape.of(100, 100));
        Counterexample example = new Counterexample("", "", "", "", "", List.of(new Compared("y", large, large),
                new Compared("z", Tensor.scalar(1), Tensor.scalar(2))));
        CheckReport report = Samples.report("a.py", Optional.empty(), Samples.verdict("f", "relu", "", Grade.WRONG, "",
                Optional.of(example)));
        assertThat(Legible.of(report).functions().get(0).counterexample().orElseThrow().compared())
                .extracting(Compared::name).containsExactly("z");
    }
}
