package org.plumbline.oracle.real;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

class SwitchingTest {

    @Example
    void remembersTheNearestTie() {
        Switching switching = new Switching();
        assertThat(switching.margin()).isInfinite();
        switching.arithmetic().of(3).max(switching.arithmetic().of(1));
        assertThat(switching.margin()).isEqualTo(2);
        switching.arithmetic().of(-0.5).abs();
        assertThat(switching.margin()).isEqualTo(0.5);
        switching.arithmetic().pi().min(switching.arithmetic().zero());
        assertThat(switching.margin()).isEqualTo(0.5);
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
