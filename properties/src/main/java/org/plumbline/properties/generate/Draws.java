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

    /** The same hint where some axes are to be longer. */
    private static final int LARGER = 1_000_000_000;

    /** A session remembers every arbitrary made in it, at a cost that grows with their number: it is to be short. */
    private static final int SESSION = 10;

    private Draws() {
    }

    /** The generator of an arbitrary; to be made and used in a session of jqwik. */
    public static <T> RandomGenerator<T> generator(Arbitrary<T> arbitrary) {
        return arbitrary.generator(GENERATOR_SIZE);
    }

    /** Whether a size hint asks for longer axes now and then. */
    static boolean larger(int hint) {
        return hint == LARGER;
    }

    /** The same as {@link #of}, some with a longer axis. */
    public static <T> List<T> larger(Arbitrary<T> arbitrary, long seed, int count) {
        return drawn(arbitrary, seed, count, LARGER).stream().map(Drawn::value).toList();
    }

    /** So many values; the same seed gives the same ones. Not to be called in a session that a caller has begun. */
    public static <T> List<T> of(Arbitrary<T> arbitrary, long seed, int count) {
        return drawn(arbitrary, seed, count).stream().map(Drawn::value).toList();
    }

    /** The same with what makes each simpler, which is to be made in a session too: {@link #inSession}. */
    public static <T> List<Drawn<T>> drawn(Arbitrary<T> arbitrary, long seed, int count) {
        return drawn(arbitrary, seed, count, GENERATOR_SIZE);
    }

    private static <T> List<Drawn<T>> drawn(Arbitrary<T> arbitrary, long seed, int count, int hint) {
        List<Drawn<T>> values = new ArrayList<>(count);
        Random random = new Random(seed);
        while (values.size() < count) {
            inSession(() -> {
                RandomGenerator<T> generator = arbitrary.generator(hint);
                for (int i = 0; i < SESSION && values.size() < count; i++) {
                    values.add(Drawn.of(generator.next(random)));
                }
            });
        }
        return values;
    }

    /**
     * Runs something in a session of jqwik. A property that runs on this thread is a session itself: jqwik refuses
     * another one, and says so no other way. One thread at a time has a session, as in {@link JqwikSession#run}, which
     * would complain of the end of none.
     */
    public static void inSession(Runnable work) {
        synchronized (JqwikSession.class) {
            try {
                JqwikSession.start();
            } catch (JqwikException inProperty) {
                work.run();
                return;
            }
            try {
                work.run();
            } finally {
                JqwikSession.finish();
            }
        }
    }
}
