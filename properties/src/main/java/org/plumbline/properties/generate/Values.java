package org.plumbline.properties.generate;

import java.util.Random;
import org.plumbline.properties.Regime;

/** Where the elements of a random tensor are drawn from. */
@FunctionalInterface
public interface Values {

    double draw(Random random);

    /** The field's numbers for a regime. */
    static Values of(Regime regime) {
        return switch (regime) {
            case ORDINARY -> between(-4, 4);
            case EXACT -> random -> random.nextBoolean() ? random.nextInt(17) - 8
                    : (random.nextInt(2049) - 1024) / 1024.0;
            case KINK -> among(-1, 0, 1);
            case EXTREME -> random -> (random.nextBoolean() ? 1 : -1)
                    * EXTREMES[random.nextInt(EXTREMES.length)];
        };
    }

    /** Zero, a subnormal, tiny, one, where exponentials saturate in single and double precision, huge. */
    double[] EXTREMES = {0, 0x1p-1070, 1e-160, 1e-17, 1e-8, 1, 3, 20, 40, 90, 710, 750, 1e4, 1e8};

    /** Decimals with three places from least to most, both included. */
    static Values between(double least, double most) {
        int from = (int) Math.ceil(least * 1000);
        int to = (int) Math.floor(most * 1000);
        return random -> (from + random.nextInt(to - from + 1)) / 1000.0;
    }

    /** Whole numbers from 0 up to, not including, a limit. */
    static Values below(int limit) {
        return random -> random.nextInt(limit);
    }

    /** One of these. */
    static Values among(double... values) {
        return random -> values[random.nextInt(values.length)];
    }
}
