package org.plumbline.reports.exam.audit;

import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.reports.exam.evidence.Finding;

/**
 * What is to be objected to in a graded paper.
 *
 * @param where the label
 * @param says what is wrong
 * @param item whose marks or rubric it is about, if it is about one's
 * @param evidence what shows it
 */
public record Objection(Kind kind, String where, String says, Optional<AuditedItem> item, List<Finding> evidence,
        Place place) {

    public Objection {
        evidence = List.copyOf(evidence);
    }

    /** Where, with the label in the marks. */
    public String name() {
        return item.map(one -> one.item().name()).orElse(where);
    }

    /** What kinds there are. */
    public enum Kind {
        MARKED_DOWN("right answers that lost marks"),
        IN_FULL("wrong answers that got full marks"),
        RUBRIC("rubric texts that contradict the mathematics"),
        CODE("printed code that cannot run"),
        LABEL("labels used twice"),
        SUM("marks that do not add up");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }
    }
}
