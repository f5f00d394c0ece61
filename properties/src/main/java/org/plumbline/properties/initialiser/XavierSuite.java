package org.plumbline.properties.initialiser;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.FanMode;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.initialiser.Xavier;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How Glorot's initialiser is tried. */
public final class XavierSuite extends VarianceScalingSuite<Xavier> {

    @Override
    public Xavier standard() {
        return Xavier.standard();
    }

    @Override
    public Arbitrary<Xavier> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.3, 1.0, 5.0 / 3), FANS, DISTRIBUTIONS).as(Xavier::new);
    }

    @Override
    Xavier withFan(Xavier given, Fan fan) {
        return new Xavier(given.gain(), fan, given.distribution());
    }

    @Override
    double variance(Xavier initialiser, double fanIn, double fanOut) {
        return initialiser.gain() * initialiser.gain() * 2 / (fanIn + fanOut);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(new Law("it is He's for the average fan of a linear unit",
                "w = gain times He's of slope 1 and fanMode AVERAGE", (subject, trial) -> {
                    Xavier xavier = (Xavier) trial.operation();
                    He linear = new He(1, FanMode.AVERAGE, xavier.fan(), xavier.distribution());
                    return times(subject, xavier, xavier.gain(), linear, trial.inputs().get("noise"));
                }));
    }
}
