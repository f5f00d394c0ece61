package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.activation.Tanh;

/** What squashes the state of a plain recurrent cell. */
public enum Nonlinearity implements Convention {
    /** The hyperbolic tangent: Elman's network in today's frameworks. */
    TANH("tanh(a)", Tanh.standard()),
    /** The rectified linear unit; its derivative at 0 is 0. */
    RELU("max(0, a), of derivative 0 at 0", Relu.standard());

    private final String meaning;
    private final Elementwise function;

    Nonlinearity(String meaning, Elementwise function) {
        this.meaning = meaning;
        this.function = function;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The activation of this name. */
    public Elementwise function() {
        return function;
    }
}
