package org.plumbline.reports.exam.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Deduction;
import org.plumbline.fixtures.exam.GradedItem;
import org.plumbline.fixtures.exam.GradedPaper;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;

/** Labels that stand for two things: for two items of a paper, or for two lines of a rubric that take unlike much. */
final class Labels {

    private Labels() {
    }

    static List<Objection> twice(GradedPaper paper) {
        List<Objection> objections = new ArrayList<>();
        Map<String, List<GradedItem>> labelled = paper.items().stream().collect(Collectors.groupingBy(
                GradedItem::label, LinkedHashMap::new, Collectors.toList()));
        labelled.forEach((label, items) -> {
            if (items.size() > 1) {
                objections.add(new Objection(Objection.Kind.LABEL, label, "it stands for " + items.size()
                        + " questions", Optional.empty(), items.stream().map(Labels::shown).toList(),
                        items.get(1).place()));
            }
        });
        paper.items().forEach(item -> objections.addAll(rubric(item)));
        return objections;
    }

    private static Finding shown(GradedItem item) {
        String asks = item.answers().stream().map(answer -> answer.part()).flatMap((Part part) -> part.text().stream())
                .map(text -> text.strip().replace('\n', ' ')).collect(Collectors.joining(" "));
        return new Finding(Status.PROVED, asks.isEmpty() ? item.label() : asks,
                item.marked().map(label -> "marked as " + label + ", ").orElse("") + item.place());
    }

    private static List<Objection> rubric(GradedItem item) {
        Map<String, List<Deduction>> lines = item.rubric().stream().collect(Collectors.groupingBy(Deduction::text,
                LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().filter(same -> same.stream().map(Deduction::takes).distinct().count() > 1)
                .map(same -> new Objection(Objection.Kind.LABEL, item.label(), "the rubric says '" + same.get(0).text()
                        + "' of lines that take " + same.stream().map(line -> AuditedItem.plain(line.takes()))
                                .collect(Collectors.joining(" and ")), Optional.empty(), same.stream()
                                .map(line -> new Finding(Status.PROVED, AuditedItem.plain(line.takes()) + " for: "
                                        + line.text(), line.place().toString())).toList(), same.get(1).place()))
                .toList();
    }
}
