package org.plumbline.properties.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class OnceTest {

    private static final int COUNT = 50;

    private final AtomicInteger made = new AtomicInteger();

    private final Arbitrary<Integer> even = Sizes.between(0, 100).flatMap(most -> Sizes.between(0, most))
            .map(number -> {
                made.incrementAndGet();
                return 2 * number;
            });

    @Test
    void makesAValueOnceForAllThatAsk() {
        Draws.of(filtered(even), 1, COUNT);
        assertThat(made.getAndSet(0)).isGreaterThan(COUNT);
        Draws.of(filtered(new Once<>(even)), 1, COUNT);
        assertThat(made.get()).isEqualTo(COUNT);
    }

    @Test
    void leavesTheValuesAsTheyAre() {
        assertThat(Draws.of(filtered(new Once<>(even)), 1, COUNT)).isEqualTo(Draws.of(filtered(even), 1, COUNT));
    }

    /** The first of what is simpler, then the first of what is simpler than that. */
    @Test
    void leavesWhatIsSimplerAsItIs() {
        assertThat(simpler(new Once<>(even))).isEqualTo(simpler(even)).hasSizeGreaterThan(1);
    }

    private static Arbitrary<Integer> filtered(Arbitrary<Integer> numbers) {
        return numbers.filter(number -> number >= 0).filter(number -> number <= 200);
    }

    private static List<List<Integer>> simpler(Arbitrary<Integer> numbers) {
        List<List<Integer>> steps = new ArrayList<>();
        Draws.inSession(() -> {
            Shrinkable<Integer> now = Draws.drawn(numbers, 2, 1).get(0).shrinkable();
            while (true) {
                List<Shrinkable<Integer>> next = now.shrink().toList();
                if (next.isEmpty()) {
                    return;
                }
                steps.add(next.stream().map(Shrinkable::value).toList());
                now = next.get(0);
            }
        });
        return steps;
    }
}
