package org.plumbline.oracle.real;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

class SwitchingTest {

    @Example
    void remembersTheNearestTie() {
        Switching switching = new Switching();
        assertThat(switching.margin()).isInfinite();
        switching.arithmetic().input(3).max(switching.arithmetic().of(1));
        assertThat(switching.margin()).isEqualTo(2);
        switching.arithmetic().input(-0.5).abs();
        assertThat(switching.margin()).isEqualTo(0.5);
        switching.arithmetic().input(Math.PI).min(switching.arithmetic().zero());
        assertThat(switching.margin()).isEqualTo(0.5);
    }

    @Example
    void numbersThatNoInputMovesAreNoKink() {
        Switching switching = new Switching();
        Arithmetic<Switching.Number> arithmetic = switching.arithmetic();
        Switching.Number cutOff = arithmetic.input(-3).times(0);
        cutOff.max(arithmetic.zero().times(arithmetic.input(2))).plus(1).max(arithmetic.one());
        arithmetic.pi().minus(arithmetic.pi()).max(cutOff.over(3).negate());
        assertThat(switching.margin()).isInfinite();
        cutOff.plus(arithmetic.input(0.25)).max(cutOff);
        assertThat(switching.margin()).isEqualTo(0.25);
        arithmetic.input(5).times(arithmetic.of(1)).minus(arithmetic.of(5)).max(cutOff);
        assertThat(switching.margin()).isZero();
    }

    @Example
    void remembersExponentialsAndQuotients() {
        Switching switching = new Switching();
        Arithmetic<Switching.Number> arithmetic = switching.arithmetic();
        arithmetic.input(7).over(arithmetic.of(3)).times(arithmetic.input(9)).sqrt();
        assertThat(switching.exponent()).isZero();
        assertThat(switching.divides()).isFalse();
        arithmetic.input(-3).exp().plus(arithmetic.input(2).tanh());
        assertThat(switching.exponent()).isEqualTo(3);
        arithmetic.input(4).erfc().reciprocal();
        assertThat(switching.exponent()).isEqualTo(4);
        assertThat(switching.divides()).isTrue();
    }

    @Example
    void theAbsoluteValueHasDerivativeZeroAtZero() {
        assertThat(ForwardMode.variable(0, 0).abs().derivative(0)).isZero();
        assertThat(ForwardMode.variable(0, 2).abs().derivative(0)).isEqualTo(1);
        assertThat(ForwardMode.variable(0, -2).abs().derivative(0)).isEqualTo(-1);
        assertThat(ForwardMode.variable(0, 2).pow(0).derivative(0)).isZero();
        assertThat(ForwardMode.ARITHMETIC.pi().value()).isEqualTo(Math.PI);
    }

    @Example
    void equalNumbersGiveTheFirst() {
        Plain a = new Plain(0.0);
        Plain b = new Plain(-0.0);
        assertThat(a.max(b)).isSameAs(a);
        assertThat(a.min(b)).isSameAs(a);
    }
}
