package org.plumbline.oracle.real;

/**
 * A double that remembers how near any comparison on the way came to a tie: the smallest |switching function|.
 *
 * <p>A definition that compares (ReLU, a pool's maximum, a hinge's margin) is smooth around an input whose every
 * comparison was decided by a margin, and has a kink where one was a tie.
 */
public final class Switching {

    private double margin = Double.POSITIVE_INFINITY;

    private final Arithmetic<Number> arithmetic = new Arithmetic<>() {
        @Override
        public Number of(double constant) {
            return new Number(constant);
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

    /** The smallest distance between two compared numbers so far; infinite where nothing was compared. */
    public double margin() {
        return margin;
    }

    /** A double of one {@link Switching}. */
    public final class Number implements Real<Number> {

        private final Plain plain;

        private Number(double value) {
            this.plain = new Plain(value);
        }

        private Number of(Plain result) {
            return new Number(result.value());
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
            return of(plain.plus(addend.plain));
        }

        @Override
        public Number minus(Number subtrahend) {
            return of(plain.minus(subtrahend.plain));
        }

        @Override
        public Number times(Number factor) {
            return of(plain.times(factor.plain));
        }

        @Override
        public Number over(Number divisor) {
            return of(plain.over(divisor.plain));
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
            return of(plain.exp());
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
            return of(plain.tanh());
        }

        @Override
        public Number erfc() {
            return of(plain.erfc());
        }

        @Override
        public Number pow(double exponent) {
            return of(plain.pow(exponent));
        }

        @Override
        public int compare(Number other) {
            margin = Math.min(margin, Math.abs(value() - other.value()));
            return plain.compare(other.plain);
        }
    }
}
