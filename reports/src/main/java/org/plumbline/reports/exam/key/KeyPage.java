package org.plumbline.reports.exam.key;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** A key as one HTML page that needs nothing else, with formulas as MathML. */
public final class KeyPage {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/key.html";

    private KeyPage() {
    }

    /** @throws UnusableExam if a text holds an expression that cannot be computed */
    public static String of(ExamKey key) throws UnusableExam {
        return of(key, key.exam().title(), Markdown.WITH_MATHML);
    }

    /**
     * The same of a paper.
     *
     * @param title whose it is
     * @param markdown how its texts become HTML
     */
    public static String of(ExamKey key, String title, Markdown markdown) throws UnusableExam {
        KeySection section = new KeySection(markdown);
        StringBuilder questions = new StringBuilder();
        for (QuestionKey question : key.questions()) {
            questions.append(section.html(question));
        }
        String facts = Stream.concat(Stream.concat(key.exam().source().stream(),
                Stream.of(Points.words(key.exam().points()))),
                Stream.concat(key.statuses().entrySet().stream().map(entry -> entry.getValue() + " "
                        + entry.getKey().word()), Stream.of("Plumbline " + Plumbline.version())))
                .map(Html::escape).collect(Collectors.joining(" \u00b7 "));
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(title), badge(key), facts, false).html(),
                "problems", key.problems().stream().map(Problem::toString).map(Html::escape)
                        .map(says -> "<p class=\"problem\">" + says + "</p>").collect(Collectors.joining()),
                "text", markdown.page(key.exam().text().orElse("")),
                "questions", questions.toString()));
    }

    private static String badge(ExamKey key) {
        return key.problems().isEmpty() ? Html.badge("pass", "every answer stands")
                : Html.badge("fail", key.problems().size() + " to mend");
    }
}
