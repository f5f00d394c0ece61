package org.plumbline.reports.exam.key;

import java.util.List;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Examiner;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;

/**
 * The key of a part.
 *
 * @param findings what came of its evidence
 */
public record PartKey(Part part, List<Finding> findings) {

    public PartKey {
        findings = List.copyOf(findings);
    }

    /**
     * That of a part with some values.
     *
     * @param seed of random cases
     * @throws UnusableExam if something cannot be computed
     */
    public static PartKey of(Instance instance, Part part, long seed) throws UnusableExam {
        return new PartKey(part, new Examiner(instance, part, seed).findings());
    }

    public Status status() {
        return Examiner.status(findings);
    }

    /** Whether it may be printed: nothing refutes it, and what can be computed is backed. */
    public boolean stands() {
        return status() != Status.REFUTED
                && (part.answer() instanceof Answer.Prose || status() != Status.UNSUPPORTED);
    }
}
