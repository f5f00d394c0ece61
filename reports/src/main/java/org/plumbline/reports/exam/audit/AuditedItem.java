package org.plumbline.reports.exam.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.GradedItem;
import org.plumbline.reports.exam.evidence.Finding;

/**
 * What got marks of its own, with what its answers are.
 *
 * @param verdicts of its answers, in their order
 */
public record AuditedItem(GradedItem item, List<Verdict> verdicts) {

    public AuditedItem {
        verdicts = List.copyOf(verdicts);
    }

    /** What is to be said of its marks by what its answers are: those are right in all, or one of them is wrong. */
    Optional<Objection> objection() {
        boolean right = !verdicts.isEmpty() && verdicts.stream().allMatch(one -> one.outcome() == Outcome.RIGHT);
        if (right && item.marks().compareTo(item.points()) < 0) {
            return Optional.of(objection(Objection.Kind.MARKED_DOWN, "and it is right", verdicts));
        }
        List<Verdict> wrong = verdicts.stream().filter(one -> one.outcome() == Outcome.WRONG
                || one.outcome() == Outcome.PARTLY).toList();
        return item.isInFull() && !wrong.isEmpty() ? Optional.of(objection(Objection.Kind.IN_FULL,
                says(wrong.get(0)), wrong))
                : Optional.empty();
    }

    private static String says(Verdict verdict) {
        return verdict.outcome() == Outcome.PARTLY ? "and it is right in part"
                : verdict.isRefuted() ? "and a statement in it does not hold" : "and it is wrong";
    }

    private Objection objection(Objection.Kind kind, String says, List<Verdict> shown) {
        List<Finding> evidence = new ArrayList<>();
        shown.forEach(one -> evidence.addAll(one.evidence()));
        return new Objection(kind, item.label(), "the answer got " + plain(item.marks()) + " of "
                + plain(item.points()) + ", " + says, Optional.of(this), evidence, item.place());
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
