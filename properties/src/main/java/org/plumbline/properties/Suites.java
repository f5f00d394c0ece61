package org.plumbline.properties;

import java.util.List;
import org.plumbline.properties.activation.ReluSuite;
import org.plumbline.properties.layer.DenseSuite;
import org.plumbline.properties.normalisation.LayerNormSuite;

/** Every operation of the oracle, with how it is tried. */
public final class Suites {

    private Suites() {
    }

    /** All suites, family by family. */
    public static List<Suite<?>> all() {
        return List.of(new DenseSuite(), new LayerNormSuite(), new ReluSuite());
    }
}
