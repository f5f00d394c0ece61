package org.plumbline.reports.exam.evidence;

import java.util.List;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;

/** A check that is written in Java: a class with a public constructor without arguments. */
public interface NamedCheck {

    /** What came of it. */
    Finding check(Instance instance, Part part) throws UnusableExam;

    /** @throws UnusableExam if there is no such class, or it is none */
    static NamedCheck of(Evidence.Checked claim) throws UnusableExam {
        try {
            return Class.forName(claim.check()).asSubclass(NamedCheck.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError none) {
            throw new UnusableExam(List.of(new Problem(claim.place(), "'" + claim.check() + "' came; allowed: the full "
                    + "name of a public class on the class path that implements " + NamedCheck.class.getName()
                    + " and has a constructor without arguments")));
        }
    }
}
