package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.activation.LeakyReluSuite;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.layer.DenseSuite;

class OnlyTest {

    @Example
    void theExactRegimeIsLeftOutWhereTheChoiceRounds() {
        assertThat(defaults(new LeakyReluSuite()).regimes()).isNotEmpty().doesNotContain(Regime.EXACT);
        assertThat(defaults(new DenseSuite()).regimes()).contains(Regime.EXACT);
    }

    /** Outside jqwik's engine: a campaign has sessions of its own. */
    @Test
    void whatHasTheExactRegimeIsExact() {
        assertThat(Suites.all()).allSatisfy(suite -> {
            Suite<?> defaults = defaults(suite);
            if (Lane.EXACT.applies(defaults)) {
                assertThat(new Campaign(1, 5).run(defaults, Lane.EXACT, Subject.REFERENCE)).singleElement()
                        .extracting(LaneResult::outcome).isEqualTo(Verdict.Outcome.PASS);
            }
        });
    }

    private static <O extends Operation> Suite<O> defaults(Suite<O> suite) {
        return suite.only(suite.standard());
    }
}
