package org.plumbline.properties.activation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Gelu;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the Gaussian error linear unit is tried. */
public final class GeluSuite extends ElementwiseSuite<Gelu> {

    @Override
    public Gelu standard() {
        return Gelu.standard();
    }

    @Override
    public Arbitrary<Gelu> operations(Regime regime) {
        return Arbitraries.of(Gelu.Form.class).map(Gelu::new);
    }

    /** The minimum is -0.16997 of the exact form, -0.17004 of the other. */
    @Override
    Interval range(Gelu function) {
        return new Interval(-0.1701, Double.POSITIVE_INFINITY);
    }

    /** The exact form is steepest at -+ sqrt(2), where the slope is -0.12890 and 1.12890; the other nearly so. */
    @Override
    Interval slopes(Gelu function) {
        return new Interval(-0.1291, 1.1291);
    }

    /** Below -8, 1 + tanh(u) keeps too few digits there; beyond 1e4 the normal distribution underflows even there. */
    @Override
    boolean calculable(Gelu function, double x) {
        return Math.abs(x) <= 1e4 && (function.form() == Gelu.Form.EXACT || x >= -8);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.reflection("gelu(x) - gelu(-x) = x",
                        (x, y, reflected) -> new double[] {y, -reflected, -x}));
    }
}
