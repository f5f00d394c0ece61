package org.plumbline.properties.initialiser;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.FanMode;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.initialiser.LeCun;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How LeCun's initialiser is tried. */
public final class LeCunSuite extends VarianceScalingSuite<LeCun> {

    @Override
    public LeCun standard() {
        return LeCun.standard();
    }

    @Override
    public Arbitrary<LeCun> operations(Regime regime) {
        return Combinators.combine(FANS, DISTRIBUTIONS).as(LeCun::new);
    }

    @Override
    LeCun withFan(LeCun given, Fan fan) {
        return new LeCun(fan, given.distribution());
    }

    @Override
    double variance(LeCun initialiser, double fanIn, double fanOut) {
        return 1 / fanIn;
    }

    @Override
    List<Law> ownLaws() {
        return List.of(new Law("a unit with slope 1 is no rectifier", "w = He's of slope 1 and fanMode IN",
                (subject, trial) -> {
                    LeCun lecun = (LeCun) trial.operation();
                    He linear = new He(1, FanMode.IN, lecun.fan(), lecun.distribution());
                    return times(subject, lecun, 1, linear, trial.inputs().get("noise"));
                }));
    }
}
