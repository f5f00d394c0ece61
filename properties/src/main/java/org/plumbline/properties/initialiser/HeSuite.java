package org.plumbline.properties.initialiser;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.FanMode;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.initialiser.LeCun;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How He's initialiser is tried. */
public final class HeSuite extends VarianceScalingSuite<He> {

    @Override
    public He standard() {
        return He.standard();
    }

    @Override
    public Arbitrary<He> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.01, 0.25, 1.0, Math.sqrt(5)), Arbitraries.of(FanMode.class),
                FANS, DISTRIBUTIONS).as(He::new);
    }

    @Override
    He withFan(He given, Fan fan) {
        return new He(given.slope(), given.fanMode(), fan, given.distribution());
    }

    @Override
    double variance(He initialiser, double fanIn, double fanOut) {
        double fan = switch (initialiser.fanMode()) {
            case IN -> fanIn;
            case OUT -> fanOut;
            case AVERAGE -> (fanIn + fanOut) / 2;
        };
        return 2 / ((1 + initialiser.slope() * initialiser.slope()) * fan);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(new Law("a rectifier needs twice LeCun's variance", "w = sqrt(2) LeCun's", (subject, trial) -> {
            He rectifier = (He) trial.operation();
            LeCun lecun = new LeCun(rectifier.fan(), rectifier.distribution());
            return times(subject, rectifier, Math.sqrt(2), lecun, trial.inputs().get("noise"));
        }).at("slope = 0 and fanMode = IN", HeSuite::rectifier));
    }

    private static Case rectifier(Case trial) {
        He given = (He) trial.operation();
        return trial.withOperation(new He(0, FanMode.IN, given.fan(), given.distribution()));
    }
}
