package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.HardExampleMining;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How hard-example mining is tried. */
public final class HardExampleMiningSuite implements Suite<HardExampleMining> {

    private static final int MOST = 8;

    @Override
    public HardExampleMining standard() {
        return HardExampleMining.standard();
    }

    @Override
    public Arbitrary<HardExampleMining> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.25, 0.5, 0.75), Sizes.between(0, 4))
                .as(HardExampleMining::new);
    }

    /**
     * Dyadic predictions meet the thresholds, quarters, exactly and in every precision; 0.7 could be met by rounding.
     * On exact inputs they are eighths, so that they often do.
     */
    @Override
    public Arbitrary<Named<Tensor>> inputs(HardExampleMining mining, Regime regime) {
        int grid = regime == Regime.EXACT ? 8 : 1024;
        Values predictions = random -> (double) random.nextInt(grid + 1) / grid;
        Values noise = random -> random.nextInt(64) / 64.0;
        return Sizes.between(mining.least(), MOST).flatMap(n -> Inputs.of(mining, regime).size("N", n)
                .values("predictions", predictions).values("noise", noise).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("at least the least number is returned, and none beyond the hard ones without need",
                        "|mask| = max(least, |hard|)", HardExampleMiningSuite::enough),
                new Law("every hard example is returned", "hard_n = 1 implies mask_n = 1",
                        HardExampleMiningSuite::noHardOneMissing));
    }

    private static Verdict enough(Subject subject, Case trial) {
        HardExampleMining mining = (HardExampleMining) trial.operation();
        double chosen = subject.forward(mining, trial.inputs()).get("mask").sum();
        double hard = hard(subject, trial).sum();
        return Verdict.that(chosen == Math.max(mining.least(), hard), chosen + " are returned, " + hard + " are hard");
    }

    private static Verdict noHardOneMissing(Subject subject, Case trial) {
        Tensor mask = subject.forward(trial.operation(), trial.inputs()).get("mask");
        Tensor hard = hard(subject, trial);
        return Verdict.that(mask.times(hard).equals(hard), "hard are " + hard + ", returned " + mask);
    }

    /** What is returned when nothing is topped up. */
    private static Tensor hard(Subject subject, Case trial) {
        HardExampleMining mining = (HardExampleMining) trial.operation();
        return subject.forward(new HardExampleMining(mining.threshold(), 0), trial.inputs()).get("mask");
    }
}
