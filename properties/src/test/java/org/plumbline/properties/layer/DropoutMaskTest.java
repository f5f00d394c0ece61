package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.plumbline.oracle.layer.DropoutMask;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class DropoutMaskTest implements LawContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new DropoutMaskSuite();
    }

    /** The chance that one of the statistical tests below fails although nothing is wrong, over a whole run. */
    private static final double FALSE_ALARMS = 1e-9;
    private static final int SEEDS = 5;
    private static final double[] PROBABILITIES = {0.5, 0.2, 0.75};
    /** The share of each test: two of them for every seed, both conventions and every probability. */
    private static final double SIGNIFICANCE = FALSE_ALARMS / (SEEDS * 2 * PROBABILITIES.length * 2);
    private static final int TRIPLES = 1 << 14;

    @Example
    void noiseEqualToTheProbabilityIsNotLess() {
        Tensor noise = Tensor.vector(0.25, 0.5, 0.75);
        assertThat(mask(DropoutProbability.KEEP, 0.5, noise)).isEqualTo(Tensor.vector(1, 0, 0));
        assertThat(mask(DropoutProbability.DROP, 0.5, noise)).isEqualTo(Tensor.vector(0, 1, 1));
    }

    /** As many ones as a binomial distribution allows. */
    @Property(tries = SEEDS)
    void keepsAsManyAsItSays(@ForAll long seed) {
        for (DropoutProbability of : DropoutProbability.values()) {
            for (double probability : PROBABILITIES) {
                Tensor mask = mask(of, probability, noise(seed));
                double chance = new BinomialTest().binomialTest(mask.count(), (int) mask.sum(), of.keep(probability),
                        AlternativeHypothesis.TWO_SIDED);
                assertThat(chance).as("chance of %s ones among %s, %s %s, seed %s",
                        mask.sum(), mask.count(), of, probability, seed).isGreaterThan(SIGNIFICANCE);
            }
        }
    }

    /** Independent elements make every pattern of three neighbours come at least 131 times on average. */
    @Property(tries = SEEDS)
    void neighboursAreIndependent(@ForAll long seed) {
        for (DropoutProbability of : DropoutProbability.values()) {
            for (double probability : PROBABILITIES) {
                Tensor mask = mask(of, probability, noise(seed));
                long[] observed = new long[8];
                for (int i = 0; i < mask.count(); i += 3) {
                    observed[(int) (4 * mask.at(i) + 2 * mask.at(i + 1) + mask.at(i + 2))]++;
                }
                double keep = of.keep(probability);
                double[] expected = new double[8];
                for (int pattern = 0; pattern < 8; pattern++) {
                    int ones = Integer.bitCount(pattern);
                    expected[pattern] = TRIPLES * Math.pow(keep, ones) * Math.pow(1 - keep, 3 - ones);
                }
                double chance = new ChiSquareTest().chiSquareTest(expected, observed);
                assertThat(chance).as("chance of the patterns %s, %s %s, seed %s",
                        observed, of, probability, seed).isGreaterThan(SIGNIFICANCE);
            }
        }
    }

    @Example
    void refusesNoiseThatIsNotUniform() {
        for (double wrong : new double[] {1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> mask(DropoutProbability.KEEP, 0.5, Tensor.vector(0.5, wrong)))
                    .isInstanceOf(InvalidArgument.class).hasMessage("dropout-mask: noise is " + wrong
                            + " at index (1,); allowed: numbers from 0 up to, not including, 1");
        }
    }

    @Example
    void refusesAWrongProbability() {
        assertThatThrownBy(() -> new DropoutMask(DropoutProbability.KEEP, -0.1)).isInstanceOf(InvalidArgument.class)
                .hasMessage("probability is -0.1; allowed: a number from 0 to 1");
    }

    private static Tensor mask(DropoutProbability of, double probability, Tensor noise) {
        return new DropoutMask(of, probability).forward(Named.of("noise", noise)).get("mask");
    }

    private static Tensor noise(long seed) {
        Random random = new Random(seed);
        return Tensor.build(Shape.of(3 * TRIPLES), at -> random.nextDouble());
    }
}
