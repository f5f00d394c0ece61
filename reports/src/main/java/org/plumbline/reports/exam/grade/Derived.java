package org.plumbline.reports.exam.grade;

import java.util.List;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Examiner;
import org.plumbline.reports.exam.evidence.Finding;

/**
 * Judges formulas in other names than the key's, such as z where the key has sigma(z): by the derivatives that back the
 * key, which say how names hang together, with the formula in the key's place.
 */
public final class Derived {

    private Derived() {
    }

    /** What comes of the derivatives; nothing if there are none, or the formula has no value. */
    public static List<Finding> findings(Instance instance, Part part, Answer.Formula key, String written, long seed)
            throws UnusableExam {
        List<Evidence> derivatives = part.evidence().stream().filter(Evidence.Derivative.class::isInstance).toList();
        Answer.Formula other = new Answer.Formula(new Expression(written, key.value().place()), key.of());
        try {
            return new Examiner(instance, part.with(other, derivatives), seed).findings();
        } catch (UnusableExam without) {
            return List.of();
        }
    }
}
