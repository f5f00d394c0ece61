package org.plumbline.reports.exam.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.GivenAnswer;
import org.plumbline.fixtures.exam.GradedItem;
import org.plumbline.fixtures.exam.GradedPaper;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Place;

/** Whether marks and points add up: of lines of a rubric, of questions, of the paper, and with those of the exam. */
final class Sums {

    private final List<Objection> objections = new ArrayList<>();

    private Sums() {
    }

    static List<Objection> of(GradedPaper paper, Exam exam) {
        Sums sums = new Sums();
        for (GradedPaper.Section section : paper.sections()) {
            section.items().forEach(sums::item);
            String where = "question " + section.label();
            sums.expect(where, "points of its items", points(section.items()), section.points(), section.place());
            section.marks().ifPresent(said -> sums.expect(where, "marks of its items", marks(section.items()), said,
                    section.place()));
        }
        paper.total().ifPresent(said -> {
            sums.expect("the paper", "marks", marks(paper.items()), said.marks(), said.place());
            sums.expect("the paper", "points", points(paper.items()), said.points(), said.place());
        });
        sums.unmarked(paper, exam);
        return sums.objections;
    }

    static BigDecimal marks(List<GradedItem> items) {
        return sum(items, GradedItem::marks);
    }

    static BigDecimal points(List<GradedItem> items) {
        return sum(items, GradedItem::points);
    }

    private static <V> BigDecimal sum(List<V> of, Function<V, BigDecimal> number) {
        return of.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void item(GradedItem item) {
        if (item.marks().signum() < 0 || item.marks().compareTo(item.points()) > 0) {
            object(item.name(), AuditedItem.plain(item.marks()) + " marks were given of "
                    + AuditedItem.plain(item.points()), item.place());
        }
        if (!item.rubric().isEmpty()) {
            expect(item.name(), "points, less what the ticked lines of its rubric take,",
                    item.points().subtract(item.taken()), item.marks(), item.place());
        }
        if (!item.answers().isEmpty()) {
            expect(item.name(), "points of its parts in the exam", sum(item.answers().stream()
                    .map(GivenAnswer::part).toList(), Part::points), item.points(), item.place());
        }
    }

    private void unmarked(GradedPaper paper, Exam exam) {
        Set<Part> marked = new LinkedHashSet<>();
        paper.items().forEach(item -> item.answers().forEach(answer -> marked.add(answer.part())));
        exam.questions().forEach(question -> question.parts().stream().filter(part -> !marked.contains(part))
                .forEach(part -> object("question " + question.id(), "part " + part.id() + " of the exam, worth "
                        + AuditedItem.plain(part.points()) + ", has no marks", paper.place())));
    }

    private void expect(String where, String what, BigDecimal sum, BigDecimal said, Place place) {
        if (sum.compareTo(said) != 0) {
            object(where, "the " + what + " add up to " + AuditedItem.plain(sum) + ", and the paper says "
                    + AuditedItem.plain(said), place);
        }
    }

    private void object(String where, String says, Place place) {
        objections.add(new Objection(Objection.Kind.SUM, where, says, Optional.empty(), List.of(), place));
    }
}
