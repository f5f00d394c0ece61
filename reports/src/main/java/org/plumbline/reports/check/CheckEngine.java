package org.plumbline.reports.check;

import java.util.Set;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.verification.Progress;

/** Checks subjects. */
public interface CheckEngine {

    /** The engine that the command line uses. */
    CheckEngine STANDARD = new StandardEngine();

    /**
     * Checks a subject; may be called by several threads at once.
     *
     * @param progress is told each function that is done
     * @return what was found; of a subject that cannot be run, why
     * @throws RefusedRequest if the request itself cannot be met, whatever the subject
     */
    CheckReport check(CheckRequest request, Progress progress);

    /**
     * The functions among which a request may choose: those of its profile.
     *
     * @throws RefusedRequest if the request itself cannot be met
     */
    default Set<String> functions(CheckRequest request) {
        return Set.copyOf(request.only());
    }
}
