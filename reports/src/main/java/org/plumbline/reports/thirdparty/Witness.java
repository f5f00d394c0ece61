package org.plumbline.reports.thirdparty;

import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Truth;

/** Says what a function's true value at an input is, and how far an implementation in double precision may be off. */
@FunctionalInterface
public interface Witness {

    Expected at(Tensor x);

    /** The values of a function of the oracle. */
    static Witness of(Elementwise function) {
        return x -> Truth.outputs(new Case(function, Named.of("x", x), Named.none()), Precision.DOUBLE).get("y");
    }

    /** The derivatives of a function of the oracle, by the chain rule over its definition. */
    static Witness derivative(Elementwise function) {
        return x -> Truth.gradients(new Case(function, Named.of("x", x), Named.of("y", Tensor.filled(x.shape(), 1))),
                Precision.DOUBLE).get("x");
    }
}
