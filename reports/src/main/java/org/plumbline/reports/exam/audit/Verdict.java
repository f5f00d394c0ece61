package org.plumbline.reports.exam.audit;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;

/**
 * What an answer is, and what shows it.
 *
 * @param isRefuted whether it is wrong for a statement in it
 * @param evidence what was done, and what came of it
 */
public record Verdict(Outcome outcome, boolean isRefuted, List<Finding> evidence) {

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    Verdict(Outcome outcome, List<Finding> evidence) {
        this(outcome, false, evidence);
    }

    static Verdict right(Status status, String says, String detail) {
        return new Verdict(Outcome.RIGHT, List.of(new Finding(status, says, detail)));
    }

    static Verdict wrong(String says, String detail) {
        return new Verdict(Outcome.WRONG, List.of(new Finding(Status.REFUTED, says, detail)));
    }

    static Verdict open(String says, String detail) {
        return new Verdict(Outcome.OPEN, List.of(new Finding(Status.UNSUPPORTED, says, detail)));
    }

    /** What is one of these, in all of some readings of it or in none. */
    static Verdict ofReadings(List<Verdict> readings) {
        List<Outcome> outcomes = readings.stream().map(Verdict::outcome).distinct().toList();
        return new Verdict(outcomes.size() == 1 ? outcomes.get(0) : Outcome.OPEN,
                readings.stream().flatMap(one -> one.evidence().stream()).toList());
    }

    Verdict with(List<Finding> more) {
        return new Verdict(outcome, Stream.concat(evidence.stream(), more.stream()).toList());
    }

    /** Wrong, as a statement in it is refuted. */
    Verdict refuted() {
        return new Verdict(Outcome.WRONG, true, evidence);
    }
}
