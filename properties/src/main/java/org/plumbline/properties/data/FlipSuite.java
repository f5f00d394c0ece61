package org.plumbline.properties.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.data.Flip;
import org.plumbline.oracle.data.Mirror;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;

/** How flips are tried. */
public final class FlipSuite extends PlaneMapSuite<Flip> {

    @Override
    public Flip standard() {
        return Flip.standard();
    }

    @Override
    public Arbitrary<Flip> operations(Regime regime) {
        return Arbitraries.of(Mirror.class).map(Flip::new);
    }

    /** Nothing is computed. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(super.laws());
        laws.add(constantsStay());
        laws.add(new Law("flipped twice it is the image again", "flip(flip(x)) = x, to the last bit",
                (subject, trial) -> {
                    Named<Tensor> once = Named.of("x", subject.forward(trial.operation(), trial.inputs()).get("y"));
                    Tensor twice = subject.forward(trial.operation(), once).get("y");
                    return Verdict.that(twice.equals(trial.inputs().get("x")), "flipped twice it is " + twice);
                }));
        return laws;
    }
}
