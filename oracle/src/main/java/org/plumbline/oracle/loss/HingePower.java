package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/** What a hinge makes of the margin's violation m: max(0, m), or its square. */
public enum HingePower implements Convention {
    /** max(0, m). */
    LINEAR("max(0, m)"),
    /** max(0, m)^2, which has no kink. */
    SQUARED("max(0, m)^2");

    private final String meaning;

    HingePower(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The hinge of m by its definition; of NaN, NaN with a slope of NaN. */
    <T extends Real<T>> T of(T m, Kink atZero) {
        int sign = m.sign();
        T hinge = sign > 0 ? m : sign < 0 ? m.arithmetic().zero() : atZero.at(m, 0, 1);
        return this == LINEAR ? hinge : hinge.squared();
    }

    /** The hinge of m. */
    public double value(double m) {
        double hinge = Math.max(0, m);
        return this == LINEAR ? hinge : hinge * hinge;
    }

    /** Its derivative; at a kink the one declared. */
    public double derivative(double m, Kink atZero) {
        return this == SQUARED ? 2 * Math.max(0, m) : m > 0 ? 1 : m < 0 ? 0 : m == 0 ? atZero.between(0, 1) : m;
    }
}
