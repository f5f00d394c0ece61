package org.plumbline.oracle.real;

import org.apache.commons.math3.analysis.differentiation.SparseGradient;

/** A double and its gradient, carried forward by the chain rule (Commons Math's {@code SparseGradient}). */
public record ForwardMode(SparseGradient number) implements Real<ForwardMode> {

    public static final Arithmetic<ForwardMode> ARITHMETIC = new Arithmetic<>() {
        @Override
        public ForwardMode of(double constant) {
            return new ForwardMode(SparseGradient.createConstant(constant));
        }

        @Override
        public ForwardMode pi() {
            return of(Math.PI);
        }
    };

    /** The variable of this index, at this value: its derivative by itself is 1. */
    public static ForwardMode variable(int index, double value) {
        if (index < 0) {
            throw new IllegalArgumentException("index is " + index + "; allowed: a whole number of at least 0");
        }
        return new ForwardMode(SparseGradient.createVariable(index, value));
    }

    /** The partial derivative by the variable of this index. */
    public double derivative(int index) {
        return number.getDerivative(index);
    }

    @Override
    public Arithmetic<ForwardMode> arithmetic() {
        return ARITHMETIC;
    }

    @Override
    public double value() {
        return number.getValue();
    }

    @Override
    public ForwardMode plus(ForwardMode addend) {
        return new ForwardMode(number.add(addend.number));
    }

    @Override
    public ForwardMode minus(ForwardMode subtrahend) {
        return new ForwardMode(number.subtract(subtrahend.number));
    }

    @Override
    public ForwardMode times(ForwardMode factor) {
        return new ForwardMode(number.multiply(factor.number));
    }

    @Override
    public ForwardMode over(ForwardMode divisor) {
        return new ForwardMode(number.divide(divisor.number));
    }

    @Override
    public ForwardMode negate() {
        return new ForwardMode(number.negate());
    }

    @Override
    public ForwardMode sqrt() {
        return new ForwardMode(number.sqrt());
    }

    @Override
    public ForwardMode exp() {
        return new ForwardMode(number.exp());
    }

    @Override
    public ForwardMode log() {
        return new ForwardMode(number.log());
    }

    @Override
    public ForwardMode sin() {
        return new ForwardMode(number.sin());
    }

    @Override
    public ForwardMode cos() {
        return new ForwardMode(number.cos());
    }

    /** By the derivative 1 - tanh^2. */
    @Override
    public ForwardMode tanh() {
        double tanh = Math.tanh(value());
        return new ForwardMode(number.compose(tanh, 1 - tanh * tanh));
    }

    /** By the derivative -2 / sqrt(pi) exp(-x^2). */
    @Override
    public ForwardMode erfc() {
        double x = value();
        return new ForwardMode(number.compose(Erfc.of(x), -2 / Math.sqrt(Math.PI) * Math.exp(-x * x)));
    }

    /** By the derivative p x^(p-1). */
    @Override
    public ForwardMode pow(double exponent) {
        double x = value();
        double slope = exponent == 0 ? 0 : exponent * Math.pow(x, exponent - 1);
        return new ForwardMode(number.compose(Math.pow(x, exponent), slope));
    }

    @Override
    public ForwardMode constant() {
        return ARITHMETIC.of(value());
    }

    @Override
    public int compare(ForwardMode other) {
        return value() > other.value() ? 1 : value() < other.value() ? -1 : 0;
    }
}
