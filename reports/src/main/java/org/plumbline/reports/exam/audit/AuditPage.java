package org.plumbline.reports.exam.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Deduction;
import org.plumbline.fixtures.exam.GivenAnswer;
import org.plumbline.fixtures.exam.GradedItem;
import org.plumbline.fixtures.exam.GradedPaper;
import org.plumbline.fixtures.exam.PrintedCode;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.key.AnswerText;
import org.plumbline.reports.exam.key.FindingsHtml;
import org.plumbline.reports.exam.key.QuestionKey;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** An audit as one HTML page that needs nothing else, with formulas as MathML. */
public final class AuditPage {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/audit.html";

    private final PaperAudit audit;
    private final Map<String, QuestionKey> questions;

    private AuditPage(PaperAudit audit) {
        this.audit = audit;
        this.questions = audit.key().questions().stream().collect(Collectors.toMap(one -> one.question().id(),
                one -> one));
    }

    /**
     * The page.
     *
     * @throws UnusableExam if a text holds an expression that cannot be computed
     * @throws IllegalArgumentException if a formula in a text is none
     */
    public static String of(PaperAudit audit) throws UnusableExam {
        return new AuditPage(audit).html();
    }

    private String html() throws UnusableExam {
        StringBuilder findings = new StringBuilder();
        for (Objection.Kind kind : Objection.Kind.values()) {
            List<Objection> objections = audit.of(kind);
            if (!objections.isEmpty()) {
                findings.append("<section><h2>").append(capital(kind.title())).append("</h2>");
                for (Objection objection : objections) {
                    findings.append(objection(objection));
                }
                findings.append("</section>");
            }
        }
        String facts = Stream.concat(audit.paper().source().stream(), Stream.of(audit.sum(), "Plumbline "
                + Plumbline.version())).map(Html::escape).collect(Collectors.joining(" &middot; "));
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(audit.paper().title()), badge(), facts, false).html(),
                "problems", audit.problems().stream().map(Problem::toString).map(Html::escape)
                        .map(says -> "<p class=\"problem\">" + says + "</p>").collect(Collectors.joining()),
                "kinds", kinds(), "sums", sums(), "judged", Html.escape(judged()), "findings", findings.toString(),
                "items", items()));
    }

    private String badge() {
        int found = audit.objections().size();
        return found == 0 ? Html.badge("pass", "nothing to object to")
                : Html.badge("fail", found + (found == 1 ? " finding" : " findings"));
    }

    private String kinds() {
        return Arrays.stream(Objection.Kind.values()).map(kind -> "<tr>" + Html.cells(List.of(capital(kind.title())))
                + Html.numbers(List.of(String.valueOf(audit.of(kind).size()))) + Html.cells(List.of(audit.of(kind)
                        .stream().map(Objection::where).distinct().collect(Collectors.joining("; ")))) + "</tr>")
                .collect(Collectors.joining());
    }

    private String sums() {
        StringBuilder rows = new StringBuilder();
        for (GradedPaper.Section section : audit.paper().sections()) {
            rows.append(row(List.of(section.label(), section.title()), List.of(
                    AuditedItem.plain(Sums.marks(section.items())), AuditedItem.plain(Sums.points(section.items())),
                    section.marks().map(AuditedItem::plain).orElse(""), AuditedItem.plain(section.points()))));
        }
        Optional<GradedPaper.Total> said = audit.paper().total();
        return rows.append(row(List.of("", "Total"), List.of(AuditedItem.plain(audit.marks()),
                AuditedItem.plain(audit.points()), said.map(total -> AuditedItem.plain(total.marks())).orElse(""),
                said.map(total -> AuditedItem.plain(total.points())).orElse("")))).toString();
    }

    private static String row(List<String> words, List<String> numbers) {
        return "<tr>" + Html.cells(words) + Html.numbers(numbers) + "</tr>";
    }

    private String judged() {
        String counts = Arrays.stream(Outcome.values()).filter(outcome -> audit.count(outcome) > 0)
                .map(outcome -> audit.count(outcome) + " " + switch (outcome) {
                    case RIGHT -> "right";
                    case PARTLY -> "right in part";
                    case WRONG -> "wrong";
                    case OPEN -> "for a person to judge";
                    case LOST -> "lost";
                }).collect(Collectors.joining(", "));
        return "Answers, judged by machine whatever marks they got: " + counts + ". Of the rubrics, " + audit.examined()
                + " statements and examples were examined."
                + (audit.notRun() == 0 ? "" : " " + audit.notRun() + " pieces of code: " + Python.ABSENT + ".");
    }

    private String objection(Objection objection) throws UnusableExam {
        StringBuilder html = new StringBuilder("<div class=\"finding\"><h3>").append(Html.escape(objection.name()))
                .append("</h3>").append(Markdown.WITH_MATHML.page(capital(objection.says()) + "."));
        if (objection.item().isPresent()) {
            html.append(answers(objection.item().get(), objection.kind() == Objection.Kind.RUBRIC));
        }
        html.append(FindingsHtml.list(Markdown.WITH_MATHML, objection.evidence()));
        if (objection.kind() == Objection.Kind.CODE) {
            html.append(audit.paper().printed().stream().filter(code -> code.place().equals(objection.place()))
                    .map(AuditPage::code).collect(Collectors.joining()));
        }
        return html.append("</div>").toString();
    }

    private static String code(PrintedCode code) {
        return "<details><summary>The code</summary>" + Markdown.WITH_MATHML.page(code.says().orElse("")) + "<pre>"
                + Html.escape(code.code()) + "</pre></details>";
    }

    /** The answers with the key; of a rubric, only the question and the key. */
    private String answers(AuditedItem audited, boolean rubric) throws UnusableExam {
        GradedItem item = audited.item();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < item.answers().size(); i++) {
            GivenAnswer answer = item.answers().get(i);
            boolean shown = rubric ? i == 0 : audited.verdicts().get(i).outcome() != Outcome.RIGHT
                    || item.answers().size() == 1;
            if (shown) {
                html.append(pair(answer, rubric));
            }
        }
        List<String> ticked = new ArrayList<>();
        item.rubric().stream().filter(Deduction::ticked).forEach(line -> ticked.add(line.text()
                + " (-" + AuditedItem.plain(line.takes()) + ")"));
        return rubric || ticked.isEmpty() ? html.toString() : html.append("<p class=\"meta\">Ticked in the rubric: ")
                .append(Markdown.WITH_MATHML.inline(String.join("; ", ticked))).append("</p>").toString();
    }

    private String pair(GivenAnswer answer, boolean keyAlone) throws UnusableExam {
        QuestionKey key = questions.get(answer.question().id());
        String asked = answer.part().text().isPresent() ? key.instance().fill(answer.part().text().get())
                : answer.question().title();
        String given = keyAlone ? "" : "<div><h4>Answer</h4>" + Markdown.WITH_MATHML.page(answer.words()
                .orElseGet(() -> answer.lost().orElse(""))) + "</div>";
        String backed = key.parts().stream().filter(one -> one.part() == answer.part())
                .map(one -> FindingsHtml.badge(one.status())).collect(Collectors.joining());
        return Markdown.WITH_MATHML.page(asked) + "<div class=\"parts\">" + given + "<div><h4>Key " + backed + "</h4>"
                + Markdown.WITH_MATHML.page(AnswerText.of(key.instance(), answer.part().answer())) + "</div></div>";
    }

    private String items() {
        return audit.items().stream().map(audited -> "<tr>" + Html.cells(List.of(audited.item().label(),
                audited.item().marked().orElse(""))) + Html.numbers(List.of(AuditedItem.plain(audited.item().marks()),
                AuditedItem.plain(audited.item().points()))) + Html.cells(List.of(audited.verdicts().stream()
                        .map(one -> one.outcome().word()).distinct().collect(Collectors.joining(", ")))) + "</tr>")
                .collect(Collectors.joining());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
