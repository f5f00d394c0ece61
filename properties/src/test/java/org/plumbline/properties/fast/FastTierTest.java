package org.plumbline.properties.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.fixtures.SeedNetworks;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Fast;
import org.plumbline.oracle.fast.Kernels;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.network.SeedNetworkSuite;

/** The fast tier of every operation that has one is judged as anybody's code is, by the lanes of finite inputs. */
class FastTierTest {

    /** {@code -Dplumbline.test.cases=2000 -Dplumbline.test.seed=7} tries more, or others. */
    private static final int CASES = Integer.getInteger("plumbline.test.cases", 40);
    private static final long SEED = Long.getLong("plumbline.test.seed", 1);
    private static final List<Lane> LANES =
            List.of(Lane.EXACT, Lane.BOUNDED, Lane.GRADIENT, Lane.KINK, Lane.PROTOCOL);

    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = Workers.of(2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    static Stream<Arguments> operations() {
        Suite<?> seeds = new SeedNetworkSuite(SeedNetworks.all());
        return Stream.concat(Suites.all().stream(), Stream.of(seeds)).filter(suite -> Kernels.have(suite.standard()))
                .flatMap(suite -> LANES.stream().filter(lane -> lane.applies(suite))
                        .map(lane -> Arguments.of(suite.standard().name(), lane, suite)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void isWithinTheDerivedBound(String name, Lane lane, Suite<?> suite) {
        FastSubject subject = new FastSubject(new Fast(new Core(Blas.standard(), workers)));
        assertThat(new Campaign(SEED, CASES).run(suite, lane, subject)).filteredOn(result -> result.failed() > 0)
                .map(LaneResult::message).isEmpty();
    }
}
