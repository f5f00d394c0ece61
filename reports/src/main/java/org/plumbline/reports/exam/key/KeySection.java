package org.plumbline.reports.exam.key;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Audit;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.RubricItem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.figure.Figures;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/**
 * The key of a question as a section of a page.
 *
 * @param markdown how its texts become HTML
 */
public record KeySection(Markdown markdown) {

    /**
     * A question's key.
     *
     * @throws UnusableExam if a text holds an expression that cannot be computed, or a formula that is none
     */
    public String html(QuestionKey key) throws UnusableExam {
        try {
            return section(key);
        } catch (IllegalArgumentException formula) {
            throw new UnusableExam(List.of(new Problem(key.question().place(), formula.getMessage())));
        }
    }

    private String section(QuestionKey key) throws UnusableExam {
        Instance instance = key.instance();
        StringBuilder html = new StringBuilder("<section class=\"question\"><h2>").append(Html.escape(
                key.question().id() + ". " + key.question().title())).append("</h2>")
                .append(Figures.html(instance, key.question().text(), markdown));
        if (!key.question().conventions().isEmpty()) {
            html.append("<p class=\"meta\">").append(key.question().conventions().entrySet().stream()
                    .map(entry -> Html.escape(entry.getKey() + ": " + entry.getValue()))
                    .collect(Collectors.joining(" \u00b7 "))).append("</p>");
        }
        for (PartKey part : key.parts()) {
            html.append(part(instance, part, key.parts().size() > 1));
        }
        for (Audit audit : key.question().audits()) {
            html.append(audit(instance, audit));
        }
        return html.append("</section>").toString();
    }

    private String part(Instance instance, PartKey key, boolean several) throws UnusableExam {
        Part part = key.part();
        StringBuilder html = new StringBuilder("<div class=\"part\">");
        if (several || part.text().isPresent()) {
            html.append("<h3>").append(several ? "(" + Html.escape(part.id()) + ") " : "").append("</h3>")
                    .append(Figures.html(instance, part.text().orElse(""), markdown));
        }
        html.append("<div class=\"answer\">").append(markdown.page(AnswerText.of(instance, part.answer())))
                .append("<p class=\"meta\">").append(Points.words(part.points())).append(' ')
                .append(FindingsHtml.badge(key.status())).append("</p></div>");
        if (part.steps().isPresent()) {
            html.append(Figures.html(instance, part.steps().get(), markdown));
        }
        html.append(FindingsHtml.list(markdown, key.findings()));
        if (!part.rubric().isEmpty()) {
            html.append("<details><summary>Rubric</summary><table>");
            for (RubricItem item : part.rubric()) {
                html.append("<tr><td>").append(Points.number(item.points()))
                        .append("</td><td>").append(Figures.html(instance, item.says(), markdown)).append("</td></tr>");
            }
            html.append("</table></details>");
        }
        if (!part.mistakes().isEmpty()) {
            html.append("<details><summary>Common mistakes</summary><ul>");
            for (Mistake mistake : part.mistakes()) {
                html.append("<li>").append(markdown.inline(AnswerText.of(instance, part.answer(), mistake) + ": "
                        + instance.fill(mistake.says()))).append("</li>");
            }
            html.append("</ul></details>");
        }
        return html.append("</div>").toString();
    }

    private String audit(Instance instance, Audit audit) throws UnusableExam {
        StringBuilder html = new StringBuilder("<div class=\"audit\"><h3>The statement is ")
                .append(audit.finding().name().toLowerCase(Locale.ROOT)).append("</h3>")
                .append(Figures.html(instance, "Original: " + audit.says(), markdown));
        if (audit.because().isPresent()) {
            html.append(Figures.html(instance, audit.because().get(), markdown));
        }
        if (!audit.readings().isEmpty()) {
            html.append("<table><thead><tr><th>reading</th><th>answer</th></tr></thead>");
            for (Audit.Reading reading : audit.readings()) {
                html.append("<tr><td>").append(Figures.html(instance, reading.reading(), markdown)).append("</td><td>")
                        .append(Figures.html(instance, reading.answer(), markdown)).append("</td></tr>");
            }
            html.append("</table>");
        }
        return html.append("</div>").toString();
    }
}
