package org.plumbline.reports.exam.evidence;

import java.util.Locale;

/** How well an answer is backed; the first is the best. */
public enum Status {
    /** Exactly, or by trying all there is. */
    PROVED,
    /** By a property that held in so many cases. */
    TESTED,
    /** By simulation or training, with an interval. */
    SAMPLED,
    /** By nothing but words. */
    UNSUPPORTED,
    /** By something that says otherwise. */
    REFUTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
