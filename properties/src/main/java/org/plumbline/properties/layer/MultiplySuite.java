package org.plumbline.properties.layer;

import org.plumbline.oracle.layer.Multiply;

/** How the product of two tensors, element by element, is tried. */
public final class MultiplySuite extends PairSuite<Multiply> {

    @Override
    public Multiply standard() {
        return Multiply.standard();
    }
}
