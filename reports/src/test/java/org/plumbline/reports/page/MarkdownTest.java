package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private final Markdown bare = new Markdown(latex -> "[" + latex + "]");

    @Test
    void aFormulaMayGoOverLines() {
        assertThat(bare.page("So $d = p\n  - y$, and\n$z$.")).isEqualTo("<p>So [d = p - y], and\n[z].</p>\n");
    }

    /** Between one formula and the next, lines are lines. */
    @Test
    void listsBetweenFormulasStay() {
        assertThat(bare.page("Of $x$\n\n- one $y$\n- another $z$\n")).contains("<li>one [y]</li>",
                "<li>another [z]</li>");
        assertThat(bare.page("$x$:\n- $y$\n- $z$")).contains("<li>[y]</li>", "<li>[z]</li>");
    }

    @Test
    void aDollarAloneIsADollar() {
        assertThat(bare.page("It costs \\$5.\n\nOr $ 6.\n\n- a")).contains("$5", "$ 6", "<li>a</li>");
    }

    @Test
    void figuresAreOfTheirNamesAlone() {
        assertThat(bare.page("![words $x$](figure:a) ![none](http://b)", Map.of("a", "<svg/>")))
                .contains("<svg/>", "words [x]", "none").doesNotContain("http");
    }
}
