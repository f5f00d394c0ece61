package org.plumbline.properties.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.data.Rotate;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How rotation is tried. */
public final class RotateSuite extends PlaneMapSuite<Rotate> {

    @Override
    public Rotate standard() {
        return Rotate.standard();
    }

    @Override
    public Arbitrary<Rotate> operations(Regime regime) {
        return Arbitraries.of(0.0, 0.1, -0.1, 0.3, -0.5, 1.2).map(Rotate::new);
    }

    /**
     * Not the extreme: its bound knows of perturbed pixels, but the coordinates round by themselves. In the pixels the
     * map is linear, so that huge ones tell nothing that ordinary ones do not.
     */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(super.laws());
        laws.add(NoChange.law("angle = 0", any -> new Rotate(0)));
        return laws;
    }
}
