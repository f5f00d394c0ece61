package org.plumbline.properties.data;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Blur;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;
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
        laws.add(new Law("a kernel of radius 0 changes nothing", "radius 0: y = x, to the last bit",
                (subject, trial) -> {
                    Blur blur = (Blur) trial.operation();
                    Tensor y = subject.forward(new Blur(blur.sigma(), 0), trial.inputs()).get("y");
                    Tensor x = trial.inputs().get("x").map(pixel -> pixel + 0.0);
                    return Verdict.that(y.equals(x), "with radius 0 it is " + y);
                }));
        return laws;
    }
}
