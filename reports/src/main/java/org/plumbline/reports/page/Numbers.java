package org.plumbline.reports.page;

/** Numbers as all reports write them. */
public final class Numbers {

    private Numbers() {
    }

    /** An error over its bound, with three significant digits where that says something. */
    public static String ratio(double ratio) {
        if (ratio == 0) {
            return "0";
        }
        if (Double.isInfinite(ratio)) {
            return "infinite";
        }
        return ratio >= 0.001 && ratio < 1000 ? String.format("%.3f", ratio) : String.format("%.2e", ratio);
    }
}
