package org.plumbline.properties.activation;

/** The numbers from least to most, both included; either may be infinite. */
record Interval(double least, double most) {

    /** All numbers. */
    static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The number of the interval that is nearest to x. */
    double nearest(double x) {
        return Math.max(least, Math.min(most, x));
    }

    /** The products of the numbers of this interval, which is bounded, with a factor. */
    Interval times(double factor) {
        return factor < 0 ? new Interval(most * factor, least * factor) : new Interval(least * factor, most * factor);
    }
}
