package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.plumbline.oracle.initialiser.Initialiser;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Parameters from the noise of a seed, and Commons Math's tests of their distribution. A right initialiser fails each
 * test with the probability {@link #FALSE_ALARM}.
 *
 * @param seed what the noise was drawn with
 * @param values the parameters
 */
record Sample(long seed, double[] values) {

    static final double FALSE_ALARM = 1e-9;

    /** An initialiser's parameters of this shape, from standard normal noise. */
    static Sample ofNormalNoise(Initialiser initialiser, Shape shape, long seed) {
        Well19937c random = new Well19937c(seed);
        return of(initialiser, Tensor.build(shape, at -> random.nextGaussian()), seed);
    }

    /** An initialiser's parameters of this shape, from uniform noise. */
    static Sample ofUniformNoise(Initialiser initialiser, Shape shape, long seed) {
        Well19937c random = new Well19937c(seed);
        return of(initialiser, Tensor.build(shape, at -> random.nextDouble()), seed);
    }

    private static Sample of(Initialiser initialiser, Tensor noise, long seed) {
        return new Sample(seed, initialiser.forward(Named.of("noise", noise)).get("parameter").toArray());
    }

    /** The same parameters mapped by a distribution function, which makes them uniform if it is theirs. */
    Sample through(RealDistribution distribution) {
        return new Sample(seed, Arrays.stream(values).map(distribution::cumulativeProbability).toArray());
    }

    /** Kolmogorov and Smirnov's test. */
    void isDistributedAs(RealDistribution distribution) {
        demand("Kolmogorov-Smirnov", new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, values));
    }

    /** The z-test of the mean and the chi-square test of the variance, of normal parameters. */
    void hasMoments(double mean, double variance) {
        double z = (StatUtils.mean(values) - mean) / Math.sqrt(variance / values.length);
        demand("mean", 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z)));
        double chi = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / variance;
        double lower = new ChiSquaredDistribution(null, values.length).cumulativeProbability(chi);
        demand("variance", 2 * Math.min(lower, 1 - lower));
    }

    private void demand(String test, double p) {
        assertThat(p).as("%s test of %d values, noise of seed %d, a false alarm with probability %s", test,
                values.length, seed, FALSE_ALARM).isGreaterThan(FALSE_ALARM);
    }
}
