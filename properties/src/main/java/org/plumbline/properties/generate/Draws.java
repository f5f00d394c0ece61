package org.plumbline.properties.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Values drawn from an arbitrary, in a running property or outside a test engine. */
public final class Draws {

    /** Size hint to jqwik's generators: it steers distributions, not the number of draws. */
    private static final int GENERATOR_SIZE = 1000;

    private Draws() {
    }

    /** The generator of an arbitrary; to be made and used in a session of jqwik. */
    public static <T> RandomGenerator<T> generator(Arbitrary<T> arbitrary) {
        return arbitrary.generator(GENERATOR_SIZE);
    }

    /** So many values; the same seed gives the same ones. Not to be called in a session that a caller has begun. */
    public static <T> List<T> of(Arbitrary<T> arbitrary, long seed, int count) {
        return drawn(arbitrary, seed, count).stream().map(Drawn::value).toList();
    }

    /** The same with what makes each simpler, which is to be made in a session too: {@link #inSession}. */
    public static <T> List<Drawn<T>> drawn(Arbitrary<T> arbitrary, long seed, int count) {
        List<Drawn<T>> values = new ArrayList<>(count);
        inSession(() -> {
            RandomGenerator<T> generator = generator(arbitrary);
            Random random = new Random(seed);
            for (int i = 0; i < count; i++) {
                values.add(Drawn.of(generator.next(random)));
            }
        });
        return values;
    }

    /**
     * Runs something in a session of jqwik. A property that runs on this thread is a session itself: jqwik refuses
     * another one, and says so no other way. Sessions exclude one another by the lock of {@link JqwikSession#run}.
     */
    public static void inSession(Runnable draw) {
        synchronized (JqwikSession.class) {
            try {
                JqwikSession.start();
            } catch (JqwikException refused) {
                draw.run();
                return;
            }
            try {
                draw.run();
            } finally {
                JqwikSession.finish();
            }
        }
    }
}
