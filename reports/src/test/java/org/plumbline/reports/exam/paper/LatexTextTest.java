package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.MadeExam;
import org.plumbline.reports.page.Markdown;

class LatexTextTest {

    private static final Pattern ENVIRONMENT = Pattern.compile("(?<!\\\\)\\\\(begin|end)\\{(\\w+\\*?)}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "100 % & #1|100 \\% \\& \\#1", "a_b^c~{d}|a\\_b\\textasciicircum{}c\\textasciitilde{}\\{d\\}",
        "*so* and **so**|\\emph{so} and \\textbf{so}",
        "`a--b 'c'`|\\texttt{a{-}{-}b\\ \\textquotesingle{}c\\textquotesingle{}}",
        "$\\mathbb{1}\\{z > 0\\}$|$\\mathbf{1}\\{z > 0\\}$", "$50 %$|$50 \\%$",
        "3 \u00d7 \u03c3|3 \\ensuremath{\\times} "
        + "\\ensuremath{\\sigma}", "$\u03c3(z)$|$\\sigma (z)$", "\u0418|\\letter{\u0418}{0418}",
        "\u010cap\u00e9k|\u010cap\u00e9k",
        "a\\\\b|a\\textbackslash{}b"})
    void lettersMeanThemselves(String markdown, String latex) {
        assertThat(LatexText.of(markdown)).isEqualTo(latex + "\n\n");
    }

    @Test
    void blocksAreEnvironments() {
        assertThat(LatexText.of("## Two\n\n- [one]\n- two\n\n```\na\n\n  b%\n```\n\n___\n"))
                .isEqualTo("\\section*{Two}\n\n\\begin{itemize}\n\\item{} [one]\n\n\\item{} two\n\n\\end{itemize}\n\n"
                        + "\\begin{flushleft}\\ttfamily\na\\mbox{}\\\\\n\\mbox{}\\\\\n\\ \\ b\\%\\mbox{}\\\\\n"
                        + "\\end{flushleft}\n\n\\answerline\n\n");
    }

    @Test
    void papersAndKeysAreBalanced() throws UnusableExam {
        Paper paper = new PaperMaker(MadeExam.read().exam(), 1, Markdown.WITH_MATHML).original();
        for (PaperFile file : new LatexPapers().files(paper)) {
            String latex = new String(file.content(), StandardCharsets.UTF_8);
            Deque<String> open = new ArrayDeque<>();
            Matcher environment = ENVIRONMENT.matcher(latex);
            while (environment.find()) {
                if (environment.group(1).equals("begin")) {
                    open.push(environment.group(2));
                } else {
                    assertThat(open.pop()).isEqualTo(environment.group(2));
                }
            }
            assertThat(open).isEmpty();
            String plain = latex.replaceAll("\\\\[{}]", "");
            assertThat(plain.chars().filter(letter -> letter == '{').count())
                    .isEqualTo(plain.chars().filter(letter -> letter == '}').count());
            assertThat(latex.replace("\\$", "").chars().filter(letter -> letter == '$').count() % 2).isZero();
        }
    }
}
