package org.plumbline.oracle.real;

/**
 * A double that remembers how near any comparison on the way came to a tie: the smallest |switching function|; and
 * what was on the way that may overflow or cancel.
 *
 * <p>A definition that compares (ReLU, a pool's maximum, a hinge's margin) is smooth around an input whose every
 * comparison was decided by a margin, and has a kink where one was a tie. A comparison of two numbers that no input
 * moves is decided for good, and counts for nothing: a maximum of zeros that a ReLU cut off has no kink.
 */
public final class Switching {

    private double margin = Double.POSITIVE_INFINITY;
    private double exponent;
    private boolean divides;

    private final Arithmetic<Number> arithmetic = new Arithmetic<>() {
        @Override
        public Number of(double constant) {
            return new Number(constant, true);
        }

        @Override
        public Number input(double value) {
            return new Number(value, false);
        }

        @Override
        public Number pi() {
            return of(Math.PI);
        }
    };

    /** Numbers that report their comparisons here. */
    public Arithmetic<Number> arithmetic() {
        return arithmetic;
    }

    /** The smallest distance between compared numbers so far, of which an input moves one; infinite where none was. */
    public double margin() {
        return margin;
    }

    /** The greatest magnitude so far of which an exponential was taken, or what has one in it; 0 where none was. */
    public double exponent() {
        return exponent;
    }

    /** Whether a quotient was taken so far whose divisor an input moves. */
    public boolean divides() {
        return divides;
    }

    /** A double of one {@link Switching}. */
    public final class Number implements Real<Number> {

        private final Plain plain;
        /** Whether it stays what it is when the inputs move a little. */
        private final boolean fixed;

        private Number(double value, boolean fixed) {
            this.plain = new Plain(value);
            this.fixed = fixed;
        }

        private Number of(Plain result) {
            return new Number(result.value(), fixed);
        }

        private Number with(Number other, Plain result) {
            return new Number(result.value(), fixed && other.fixed);
        }

        private Number exponential(Plain result) {
            exponent = Math.max(exponent, Math.abs(value()));
            return of(result);
        }

        private boolean fixedZero() {
            return fixed && value() == 0;
        }

        @Override
        public Arithmetic<Number> arithmetic() {
            return arithmetic;
        }

        @Override
        public double value() {
            return plain.value();
        }

        @Override
        public Number plus(Number addend) {
            return with(addend, plain.plus(addend.plain));
        }

        @Override
        public Number minus(Number subtrahend) {
            return with(subtrahend, plain.minus(subtrahend.plain));
        }

        @Override
        public Number times(Number factor) {
            Plain product = plain.times(factor.plain);
            return fixedZero() || factor.fixedZero() ? new Number(product.value(), true) : with(factor, product);
        }

        @Override
        public Number over(Number divisor) {
            divides |= !divisor.fixed;
            return with(divisor, plain.over(divisor.plain));
        }

        @Override
        public Number negate() {
            return of(plain.negate());
        }

        @Override
        public Number sqrt() {
            return of(plain.sqrt());
        }

        @Override
        public Number exp() {
            return exponential(plain.exp());
        }

        @Override
        public Number log() {
            return of(plain.log());
        }

        @Override
        public Number sin() {
            return of(plain.sin());
        }

        @Override
        public Number cos() {
            return of(plain.cos());
        }

        @Override
        public Number tanh() {
            return exponential(plain.tanh());
        }

        @Override
        public Number erfc() {
            return exponential(plain.erfc());
        }

        @Override
        public Number pow(double exponent) {
            return of(plain.pow(exponent));
        }

        @Override
        public int compare(Number other) {
            if (!fixed || !other.fixed) {
                margin = Math.min(margin, Math.abs(value() - other.value()));
            }
            return plain.compare(other.plain);
        }
    }
}
