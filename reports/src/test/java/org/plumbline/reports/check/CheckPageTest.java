package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.page.Markdown;

class CheckPageTest {

    private static final String PAGE = CheckPage.of(Samples.full());

    @Test
    void theIndexLeadsToEveryFunction() {
        List<FunctionVerdict> verdicts = Samples.full().functions();
        for (int i = 0; i < verdicts.size() && verdicts.get(i).grade() != Grade.MISSING; i++) {
            assertThat(PAGE).containsOnlyOnce("href=\"#f" + i + "\"").containsOnlyOnce("id=\"f" + i + "\"");
        }
        assertThat(PAGE.indexOf("id=\"f2\"")).as("what is wrong comes first").isLessThan(PAGE.indexOf("id=\"f0\""));
        assertThat(PAGE).as("what is missing").contains("<td>adam</td>").doesNotContain("<code>adam</code>");
    }

    @Test
    void aFunctionHasItsDiagnosisItsNumbersAndItsProgram() {
        assertThat(PAGE).contains("the variance is treated as a constant", "dx = [[0.5], [-0.5]]", "class=\"copy\"",
                "from layers import max_pool_backward", "What it printed", "debug: entering conv");
    }

    /** It can be mailed: nothing is fetched. */
    @Test
    void itNeedsNothingElse() {
        assertThat(PAGE).doesNotContain("http:", "https:", "src=", "@import", "url(");
        assertThat(PAGE).contains("default-src 'none'");
    }

    @Test
    void hostileTextIsText() {
        String page = CheckPage.of(Legible.of(Samples.hostile()));
        assertThat(page).contains("&lt;script&gt;alert(&quot;1&quot;)").doesNotContain("<script>alert", "alert(\"1\")",
                "\u001b", "\u202e");
        assertThat(page.split("<script>", -1)).hasSize(2);
    }

    @Test
    void theHeatIsWhereItDeparts() {
        Compared compared = Samples.full().functions().get(3).counterexample().orElseThrow().compared().get(0);
        HeatMap map = new HeatMap(compared, 0x1p-53);
        assertThat(map.tells()).isTrue();
        assertThat(map.html()).contains("[0, :, :]", "[1, :, :]",
                "<td class=\"h10\" title=\"[0, 1, 1]: expected 0.25, came 7.0\">7</td>",
                "<td class=\"h10\" title=\"[0, 1, 2]: expected 0.0, came NaN\">NaN</td>",
                // 1e-6 of 7: log(1.4e-7 / 2^-53) / log(2^53) = 0.57.
                "<td class=\"h6\" title=\"[0, 1, 3]", "<td class=\"h0\" title=\"[0, 0, 0]");
        assertThat(map.html().split("<td", -1)).hasSize(1 + 24);
    }

    @Test
    void whatIsRightOrHasOneAxisHasNoMap() {
        Tensor one = Tensor.matrix(new double[] {1, 2});
        assertThat(new HeatMap(new Compared("y", one, one), 0x1p-53).tells()).isFalse();
        assertThat(new HeatMap(new Compared("y", one, one.map(v -> v * (1 + 1e-12))), 0x1p-53).tells()).isFalse();
        assertThat(new HeatMap(new Compared("y", Tensor.vector(1), Tensor.vector(2)), 0x1p-53).tells()).isFalse();
        assertThat(new HeatMap(new Compared("y", one, one.map(v -> v * (1 + 1e-4))), 0x1p-24).tells()).isFalse();
        assertThat(new HeatMap(new Compared("y", one, one.map(v -> v * (1 + 1e-3))), 0x1p-24).tells()).isTrue();
    }

    @Test
    void aLargeTensorIsShownInPart() {
        Tensor large = Tensor.zeros(Shape.of(50, 2, 40));
        String map = new HeatMap(new Compared("y", large, large.map(v -> 1)), 0x1p-53).html();
        assertThat(map.split("<td", -1)).hasSize(1 + 12 * 2 * 32);
        assertThat(map).contains("at most 12 slices");
    }

    /** Bars begin at 120; the scale from 10^-4 to 10^2 is 380 wide, so that the bound is at 120 + 380 * 4 / 6. */
    @Test
    void thePlotHasTheBoundAtOne() {
        String plot = RatioPlot.of(List.of(new Tally(Lane.BOUNDED, 5, 0, 1), new Tally(Lane.EXTREME, 5, 1, 100)));
        assertThat(plot).contains("<line class=\"bound\" x1=\"373\" x2=\"373\"",
                "<rect class=\"pass\" x=\"120\" y=\"5\" width=\"253\"",
                "<rect class=\"fail\" x=\"120\" y=\"29\" width=\"380\"",
                ">1</text>", "extreme: 1 of 5 cases failed");
    }

    @Test
    void noRatioBreaksThePlot() {
        for (double ratio : new double[] {0, Double.MIN_VALUE, 1e300, Double.POSITIVE_INFINITY, Double.NaN}) {
            String plot = RatioPlot.of(List.of(new Tally(Lane.LAW, 1, 1, ratio)));
            assertThat(plot.replaceAll(">[^<]*<", "><")).doesNotContain("NaN", "Infinity", "width=\"-", "x=\"-");
        }
        assertThat(RatioPlot.of(List.of())).isEmpty();
    }

    @Test
    void explanationsAreMarkdownAndNoHtml() {
        assertThat(Markdown.WITH_MATHML.page("# Lost term\n\n`dx` lacks *one* <script>alert(1)</script> "
                + "[x](javascript:alert(1))"))
                .contains("<h1>Lost term</h1>", "<code>dx</code>", "<em>one</em>", "&lt;script&gt;")
                .doesNotContain("<script>", "javascript:");
    }

    @Test
    void aDefectHasItsPage() {
        assertThat(Explanation.of("adam-epsilon-hat").orElseThrow()).startsWith("<h1>")
                .contains("<h2>What is wrong</h2>");
    }

    @Test
    void formulasOfADefectAreDrawn() {
        assertThat(Defects.all()).allSatisfy(defect ->
                assertThat(Explanation.of(defect.name()).orElseThrow()).contains("</math>").doesNotContain("$",
                        "mfenced"));
    }

    @Test
    void aDefectWithoutAPageIsNamed() {
        assertThat(PAGE).contains("Known defect: <code>NoSuchPage</code>");
        assertThat(Explanation.of("../../../../META-INF/MANIFEST")).isEqualTo(Optional.empty());
    }
}
