package org.plumbline.oracle.real;

/** The floating-point format of the implementation that is judged. */
public enum Precision {
    /** IEEE 754 binary64: 53 bits. */
    DOUBLE(0x1p-53, Double.MIN_NORMAL * 0x1p-50),
    /** IEEE 754 binary32: 24 bits. */
    SINGLE(0x1p-24, Float.MIN_NORMAL * 0x1p-21);

    private final double unitRoundoff;
    private final double tiny;

    Precision(double unitRoundoff, double tiny) {
        this.unitRoundoff = unitRoundoff;
        this.tiny = tiny;
    }

    /** Half a unit in the last place of 1: the greatest relative error of one rounding. */
    public double unitRoundoff() {
        return unitRoundoff;
    }

    /** The absolute error that a product or quotient may make by underflow: a few subnormals. */
    public double tiny() {
        return tiny;
    }
}
