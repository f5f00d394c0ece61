package org.plumbline.reports.exam;

import java.math.BigDecimal;

/** Points as they are written. */
public final class Points {

    private Points() {
    }

    /** Without zeros at its end: {@code 2.5}. */
    public static String number(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** The same with its noun: {@code 1 point}. */
    public static String words(BigDecimal points) {
        return number(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
