package org.plumbline.properties.initialiser;

import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Values;

/** Noise that is uniform on [0, 1). */
final class Noise {

    private Noise() {
    }

    static Values uniform(Regime regime) {
        return regime == Regime.EXACT ? random -> random.nextInt(1024) / 1024.0 : Values.between(0, 0.999);
    }
}
