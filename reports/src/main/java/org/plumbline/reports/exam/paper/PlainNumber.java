package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.reports.exam.expression.Values;

/** Numbers as any program reads them: without exponents, and without loss where a decimal can have none. */
final class PlainNumber {

    /** More than any double holds. */
    private static final MathContext DIGITS = new MathContext(20);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private PlainNumber() {
    }

    /** The number; of a fraction that no decimal is, its first digits. */
    static BigDecimal decimal(Object number) {
        if (number instanceof Double real) {
            return tidy(BigDecimal.valueOf(real));
        }
        BigFraction fraction = Values.fraction(number);
        BigDecimal numerator = new BigDecimal(fraction.getNumerator());
        BigDecimal denominator = new BigDecimal(fraction.getDenominator());
        return tidy(ends(fraction) ? numerator.divide(denominator) : numerator.divide(denominator, DIGITS));
    }

    private static BigDecimal tidy(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    static String text(Object number) {
        return decimal(number).toPlainString();
    }

    /** Whether a decimal is the same: its denominator is of twos and fives. */
    static boolean ends(BigFraction fraction) {
        BigInteger rest = fraction.getDenominator();
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.bitCount() == 1;
    }

    /** {@code 1/3}. */
    static String fraction(Object number) {
        BigFraction fraction = Values.fraction(number);
        return fraction.getNumerator() + "/" + fraction.getDenominator();
    }
}
