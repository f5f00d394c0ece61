package org.plumbline.oracle.real;

/**
 * A real number of some arithmetic: the scalar of a definition.
 *
 * <p>One transcription of a formula over this interface serves as the naive value ({@link Plain}), the true value
 * ({@link DoubleDouble}, {@link Decimal}), the exact gradient ({@link ForwardMode}, {@link Adjoint}) and the
 * tolerance ({@link RunningError}). Values are immutable.
 *
 * @param <T> the arithmetic's own number
 */
public interface Real<T extends Real<T>> {

    /** The arithmetic this number belongs to. */
    Arithmetic<T> arithmetic();

    /** The nearest double. */
    double value();

    T plus(T addend);

    T minus(T subtrahend);

    T times(T factor);

    T over(T divisor);

    T negate();

    T sqrt();

    T exp();

    /** The natural logarithm. */
    T log();

    T sin();

    T cos();

    T tanh();

    /** The complementary error function, 2 / sqrt(pi) times the integral of exp(-t^2) from this number on. */
    T erfc();

    /** This number raised to a constant power, which must be whole where this number is negative. */
    T pow(double exponent);

    /** -1, 0 or 1 as this number is less than, equal to or greater than the other, exactly. */
    int compare(T other);

    default T plus(double constant) {
        return plus(arithmetic().of(constant));
    }

    default T minus(double constant) {
        return minus(arithmetic().of(constant));
    }

    default T times(double constant) {
        return times(arithmetic().of(constant));
    }

    default T over(double constant) {
        return over(arithmetic().of(constant));
    }

    default T reciprocal() {
        return arithmetic().one().over(self());
    }

    default T squared() {
        return times(self());
    }

    /** -1, 0 or 1 as this number is negative, zero or positive. */
    default int sign() {
        return compare(arithmetic().zero());
    }

    /** |x|; its derivative at zero is zero, and that of NaN is NaN. */
    default T abs() {
        int sign = sign();
        return sign > 0 ? self() : sign < 0 ? negate() : Double.isNaN(value()) ? squared() : times(0);
    }

    /** The greater of the two; this one where they are equal; NaN where either is. */
    default T max(T other) {
        return compare(other) >= 0 && !Double.isNaN(other.value()) ? self() : other;
    }

    /** The lesser of the two; this one where they are equal; NaN where either is. */
    default T min(T other) {
        return compare(other) <= 0 && !Double.isNaN(other.value()) ? self() : other;
    }

    /** This number held constant: no derivative goes through it. */
    default T constant() {
        return self();
    }

    /** This number by its own type. */
    @SuppressWarnings("unchecked")
    default T self() {
        return (T) this;
    }
}
