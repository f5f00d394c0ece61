package org.plumbline.reports.exam.grade;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.course.PartName;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** A student's marks as a page; beside words that a person grades, the key points. */
final class GradePage {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/grades.html";

    private GradePage() {
    }

    static String of(Exam exam, MarkedPaper paper) {
        String open = paper.open().signum() == 0 ? "" : ", " + Points.number(paper.open()) + " for a person to grade";
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(exam.title() + ": " + paper.student().name()),
                        Html.badge("none", Points.number(paper.points()) + " of " + Points.words(paper.of())),
                        Stream.of("student " + paper.student().id() + open, "Plumbline " + Plumbline.version())
                                .map(Html::escape).collect(Collectors.joining(" \u00b7 ")), false).html(),
                "rows", paper.parts().stream().map(part -> row(exam, part)).collect(Collectors.joining())));
    }

    private static String row(Exam exam, MarkedPart marked) {
        String state = marked.points().isEmpty() ? "warn" : marked.isRight() ? "pass" : "fail";
        return "<tr><td>" + Html.escape(marked.name().toString()) + "</td><td><pre>" + Html.escape(marked.answer())
                + "</pre></td><td>" + Html.badge(state, marked.points().map(Points::number).orElse("open") + " of "
                        + Points.number(marked.of())) + "</td><td>" + Html.escape(marked.says())
                + (marked.points().isEmpty() ? keyPoints(exam, marked.name()) : "") + "</td></tr>";
    }

    private static String keyPoints(Exam exam, PartName name) {
        List<String> points = exam.questions().stream().filter(question -> question.id().equals(name.question()))
                .map(Question::parts).flatMap(List::stream).filter(part -> part.id().equals(name.part()))
                .map(Part::answer).filter(Answer.Prose.class::isInstance)
                .flatMap(answer -> ((Answer.Prose) answer).points().stream()).toList();
        return points.isEmpty() ? "" : points.stream().map(point -> "<li>" + Markdown.WITH_MATHML.inline(point)
                + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
