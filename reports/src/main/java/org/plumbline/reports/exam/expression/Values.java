package org.plumbline.reports.exam.expression;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The values of expressions: fractions, which are exact; doubles, which functions such as the exponential have;
 * tensors; truth; words; and lists of them.
 */
public final class Values {

    private Values() {
    }

    /** Whether it is a whole number or a fraction. */
    static boolean exact(Object value) {
        return value instanceof BigFraction || value instanceof BigDecimal || value instanceof BigInteger
                || value instanceof Integer || value instanceof Long;
    }

    static boolean number(Object value) {
        return value instanceof Number;
    }

    /** @throws Unfit if it is no exact number */
    public static BigFraction fraction(Object value) {
        if (value instanceof BigFraction fraction) {
            return fraction;
        } else if (value instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.stripTrailingZeros();
            return plain.scale() <= 0 ? new BigFraction(plain.toBigIntegerExact())
                    : new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
        } else if (value instanceof BigInteger whole) {
            return new BigFraction(whole);
        } else if (value instanceof Integer || value instanceof Long) {
            return new BigFraction(((Number) value).longValue());
        }
        throw new Unfit(show(value) + " came where a whole number or a fraction is wanted");
    }

    /** @throws Unfit if it is no number */
    public static double real(Object value) {
        if (value instanceof BigFraction fraction) {
            return new BigDecimal(fraction.getNumerator()).divide(new BigDecimal(fraction.getDenominator()),
                    MathContext.DECIMAL128).doubleValue();
        } else if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new Unfit(show(value) + " came where a number is wanted");
    }

    /** @throws Unfit if it is no whole number that an int holds */
    public static int whole(Object value) {
        BigFraction fraction = fraction(value);
        if (!fraction.getDenominator().equals(BigInteger.ONE) || fraction.getNumerator().bitLength() >= Integer.SIZE) {
            throw new Unfit(show(value) + " came where a whole number is wanted");
        }
        return fraction.getNumerator().intValue();
    }

    /** @throws Unfit if it is neither true nor false */
    public static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new Unfit(show(value) + " came where true or false is wanted");
    }

    public static boolean isList(Object value) {
        return value instanceof List || value != null && value.getClass().isArray();
    }

    /** @throws Unfit if it is no list */
    public static List<Object> list(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        } else if (isList(value)) {
            return IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        throw new Unfit(show(value) + " came where a list is wanted");
    }

    /** A number, or a list of such, of such lists and so on, as a tensor. */
    public static Tensor tensor(Object value) {
        if (value instanceof Tensor tensor) {
            return tensor;
        } else if (!isList(value)) {
            return Tensor.of(Shape.of(), real(value));
        }
        List<Tensor> rows = list(value).stream().map(Values::tensor).toList();
        if (rows.isEmpty()) {
            return Tensor.of(Shape.of(0));
        }
        Shape shape = rows.get(0).shape();
        if (!rows.stream().allMatch(row -> row.shape().equals(shape))) {
            throw new Unfit(show(value) + " came where rows of one length are wanted");
        }
        return Tensor.of(Shape.of(rows.size()).concat(shape),
                rows.stream().flatMapToDouble(row -> Arrays.stream(row.toArray())).toArray());
    }

    /** As a person writes it: a fraction as such, a double with the digits it needs. */
    public static String show(Object value) {
        if (value instanceof BigDecimal || value instanceof BigInteger || value instanceof BigFraction) {
            return plain(fraction(value));
        } else if (value instanceof Double real) {
            return real == Math.rint(real) && Math.abs(real) < 1e15 ? String.format(Locale.ROOT, "%.0f", real)
                    : real.toString();
        } else if (value instanceof Tensor tensor) {
            return tensor.shape().rank() == 0 ? show(tensor.toArray()[0]) : tensor.toString();
        } else if (isList(value)) {
            return list(value).stream().map(Values::show).collect(Collectors.joining(", ", "(", ")"));
        }
        return String.valueOf(value);
    }

    /** A decimal where that ends, and else a fraction. */
    private static String plain(BigFraction fraction) {
        try {
            BigDecimal decimal = new BigDecimal(fraction.getNumerator())
                    .divide(new BigDecimal(fraction.getDenominator()));
            if (decimal.scale() <= 6) {
                return decimal.toPlainString();
            }
        } catch (ArithmeticException endless) {
            return fraction.getNumerator() + "/" + fraction.getDenominator();
        }
        return fraction.getNumerator() + "/" + fraction.getDenominator();
    }
}
