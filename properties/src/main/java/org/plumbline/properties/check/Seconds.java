package org.plumbline.properties.check;

import java.util.Collection;
import org.plumbline.properties.foreign.ChildProcess;

/**
 * Where the time of a check went. Processes run side by side, so that their parts may add up to more than all.
 *
 * @param start the seconds in which the subject's processes started and loaded it
 * @param calls the seconds in which calls were with them
 * @param all from the check's beginning to its end
 */
public record Seconds(double start, double calls, double all) {

    /** Those of a check that began at a {@link System#nanoTime} and ends now. */
    static Seconds since(long began, Collection<ChildProcess> processes) {
        return new Seconds(processes.stream().mapToDouble(ChildProcess::startSeconds).sum(),
                processes.stream().mapToDouble(ChildProcess::callSeconds).sum(), (System.nanoTime() - began) / 1e9);
    }

    /** Those of a check that came to no call. */
    public static Seconds ofAll(double all) {
        return new Seconds(0, 0, all);
    }
}
