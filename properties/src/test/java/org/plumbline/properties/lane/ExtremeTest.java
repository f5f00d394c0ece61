package org.plumbline.properties.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Textbook;
import org.plumbline.properties.Verdict;

/** What the bounds at extremes leave to the textbook formula, computed in double as it stands. */
class ExtremeTest {

    /** The mean of three equal numbers is rounded, and an epsilon of 1e-12 makes a million of what is left of them. */
    @ParameterizedTest
    @CsvSource({"3, 1e-12", "7, 1e-12", "3, 1e-5", "7, 1e-5"})
    void theRoundingOfAMeanOfEqualNumbersIsNoDefect(int n, double epsilon) {
        LayerNorm norm = new LayerNorm(1, new Deviation(epsilon, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
        boolean rounded = false;
        for (double value = 1_000_000.3; value < 1_000_020; value++) {
            double each = value;
            Tensor x = Tensor.build(Shape.of(1, n), at -> each);
            Case trial = new Case(norm, Named.of("x", x), Named.of("y", Tensor.filled(x.shape(), 1)));
            Verdict verdict = Extreme.judge(new Textbook(), trial);
            assertThat(verdict.outcome()).as(verdict.message()).isEqualTo(Verdict.Outcome.PASS);
            rounded |= Arrays.stream(new Textbook().forward(norm, trial.inputs()).get("y").toArray())
                    .anyMatch(y -> y != 0);
        }
        assertThat(rounded).isTrue();
    }
}
