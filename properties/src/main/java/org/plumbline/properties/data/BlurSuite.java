package org.plumbline.properties.data;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Blur;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Sizes;

/** How blurring is tried. */
public final class BlurSuite extends PlaneMapSuite<Blur> {

    @Override
    public Blur standard() {
        return Blur.standard();
    }

    @Override
    public Arbitrary<Blur> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.3, 0.8, 1.0, 2.5), Sizes.between(0, 2)).as(Blur::new);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(super.laws());
        laws.add(constantsStay());
        laws.add(NoChange.law("radius = 0", blur -> new Blur(((Blur) blur).sigma(), 0)));
        return laws;
    }
}
