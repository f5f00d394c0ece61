package org.plumbline.oracle.training;

import java.util.stream.IntStream;

/**
 * Random numbers that are the same on every JDK, as those of a library need not be from one version to the next.
 *
 * <p>Source: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, figure 17 with the
 * finaliser of Stafford's variant 13 and the golden ratio as the step.
 */
public final class SplitMix64 {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    private SplitMix64(long state) {
        this.state = state;
    }

    public static SplitMix64 of(long seed) {
        return new SplitMix64(seed);
    }

    /** The generator of the example of this index: it does not depend on how many others there are. */
    public static SplitMix64 of(long seed, long index) {
        return new SplitMix64(mixed(mixed(seed + GOLDEN) + index * GOLDEN));
    }

    /** The next 64 bits. */
    public long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    /** Uniform from 0 up to, not including, 1: a multiple of 2^-53. */
    public double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /** Uniform between two numbers. */
    public double uniform(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** A whole number from 0 up to, not including, the bound: the high bits of a product (Lemire 2019). */
    public int below(int bound) {
        return (int) ((bits() >>> 32) * bound >>> 32);
    }

    /** Standard normal (Box and Muller 1958; one of the pair). */
    public double normal() {
        return Math.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** The numbers from 0 up to, not including, the count, in random order (Durstenfeld 1964). */
    public int[] permutation(int count) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
