package org.plumbline.reports.exam.grade;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.reports.exam.expression.Values;

/** Numbers as people write them: decimals, with commas between thousands, and fractions. */
final class NumberText {

    /** Of an exponent of more digits the exact number would not fit into memory. */
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern FRACTION = Pattern.compile("([-+]?[0-9]+)\\s*/\\s*([0-9]+)");

    private NumberText() {
    }

    static Optional<BigFraction> read(String written) {
        String plain = written.replace("\u2212", "-").replaceAll("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "");
        Matcher fraction = FRACTION.matcher(plain);
        if (fraction.matches() && !new BigInteger(fraction.group(2)).equals(BigInteger.ZERO)) {
            return Optional.of(new BigFraction(new BigInteger(fraction.group(1).replace("+", "")),
                    new BigInteger(fraction.group(2))));
        }
        return NUMBER.matcher(plain).matches() ? Optional.of(Values.fraction(new BigDecimal(plain))) : Optional.empty();
    }
}
