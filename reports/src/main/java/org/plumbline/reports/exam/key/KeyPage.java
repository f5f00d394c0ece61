package org.plumbline.reports.exam.key;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Audit;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.RubricItem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.figure.Figures;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** A key as one HTML page that needs nothing else, with formulas as MathML. */
public final class KeyPage {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/key.html";

    private KeyPage() {
    }

    /** @throws UnusableExam if a text holds an expression that cannot be computed */
    public static String of(ExamKey key) throws UnusableExam {
        StringBuilder questions = new StringBuilder();
        for (QuestionKey question : key.questions()) {
            questions.append(question(question));
        }
        String facts = Stream.concat(Stream.concat(key.exam().source().stream(),
                Stream.of(key.exam().points().stripTrailingZeros().toPlainString() + " points")),
                Stream.concat(key.statuses().entrySet().stream().map(entry -> entry.getValue() + " "
                        + entry.getKey().word()), Stream.of("Plumbline " + Plumbline.version())))
                .map(Html::escape).collect(Collectors.joining(" &middot; "));
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(key.exam().title()), badge(key), facts, false).html(),
                "problems", key.problems().stream().map(Problem::toString).map(Html::escape)
                        .map(says -> "<p class=\"problem\">" + says + "</p>").collect(Collectors.joining()),
                "text", Markdown.html(key.exam().text().orElse("")),
                "questions", questions.toString()));
    }

    private static String badge(ExamKey key) {
        return key.problems().isEmpty() ? Html.badge("pass", "every answer stands")
                : Html.badge("fail", key.problems().size() + " to mend");
    }

    /** @throws UnusableExam if one of its texts cannot be set */
    static String question(QuestionKey key) throws UnusableExam {
        Instance instance = key.instance();
        StringBuilder html = new StringBuilder("<section class=\"question\"><h2>").append(Html.escape(
                key.question().id() + ". " + key.question().title())).append("</h2>")
                .append(Figures.html(instance, key.question().text()));
        if (!key.question().conventions().isEmpty()) {
            html.append("<p class=\"meta\">").append(key.question().conventions().entrySet().stream()
                    .map(entry -> Html.escape(entry.getKey() + ": " + entry.getValue()))
                    .collect(Collectors.joining(" &middot; "))).append("</p>");
        }
        for (PartKey part : key.parts()) {
            html.append(part(instance, part, key.parts().size() > 1));
        }
        for (Audit audit : key.question().audits()) {
            html.append(audit(instance, audit));
        }
        return html.append("</section>").toString();
    }

    private static String part(Instance instance, PartKey key, boolean several) throws UnusableExam {
        Part part = key.part();
        StringBuilder html = new StringBuilder("<div class=\"part\">");
        if (several || part.text().isPresent()) {
            html.append("<h3>").append(several ? "(" + Html.escape(part.id()) + ") " : "").append("</h3>")
                    .append(Figures.html(instance, part.text().orElse("")));
        }
        html.append("<div class=\"answer\">").append(Figures.html(instance, AnswerText.of(instance, part.answer())))
                .append("<p class=\"meta\">").append(part.points().stripTrailingZeros().toPlainString())
                .append(part.points().intValue() == 1 ? " point " : " points ")
                .append(badge(key.status())).append("</p></div>");
        if (part.steps().isPresent()) {
            html.append(Figures.html(instance, part.steps().get()));
        }
        html.append("<ul class=\"evidence\">");
        for (Finding finding : key.findings()) {
            html.append("<li>").append(badge(finding.status())).append(' ').append(inline(instance, finding.says()))
                    .append(" <span class=\"meta\">").append(Html.escape(finding.detail())).append("</span></li>");
        }
        html.append("</ul>");
        if (!part.rubric().isEmpty()) {
            html.append("<details><summary>Rubric</summary><table>");
            for (RubricItem item : part.rubric()) {
                html.append("<tr><td>").append(item.points().stripTrailingZeros().toPlainString())
                        .append("</td><td>").append(Figures.html(instance, item.says())).append("</td></tr>");
            }
            html.append("</table></details>");
        }
        if (!part.mistakes().isEmpty()) {
            html.append("<details><summary>Common mistakes</summary><ul>");
            for (Mistake mistake : part.mistakes()) {
                html.append("<li>").append(inline(instance, AnswerText.of(instance, part.answer(), mistake)
                        + ": " + mistake.says())).append("</li>");
            }
            html.append("</ul></details>");
        }
        return html.append("</div>").toString();
    }

    /** Of a text of one paragraph, what stands in it. */
    private static String inline(Instance instance, String markdown) throws UnusableExam {
        return Figures.html(instance, markdown).strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }

    private static String badge(Status status) {
        return Html.badge(switch (status) {
            case PROVED, TESTED, SAMPLED -> "pass";
            case UNSUPPORTED -> "none";
            case REFUTED -> "fail";
        }, status.word());
    }

    private static String audit(Instance instance, Audit audit) throws UnusableExam {
        StringBuilder html = new StringBuilder("<div class=\"audit\"><h3>The statement is ")
                .append(audit.finding().name().toLowerCase(Locale.ROOT)).append("</h3>")
                .append(Figures.html(instance, "Original: " + audit.says()));
        if (audit.because().isPresent()) {
            html.append(Figures.html(instance, audit.because().get()));
        }
        if (!audit.readings().isEmpty()) {
            html.append("<table><thead><tr><th>reading</th><th>answer</th></tr></thead>");
            for (Audit.Reading reading : audit.readings()) {
                html.append("<tr><td>").append(Figures.html(instance, reading.reading())).append("</td><td>")
                        .append(Figures.html(instance, reading.answer())).append("</td></tr>");
            }
            html.append("</table>");
        }
        return html.append("</div>").toString();
    }
}
