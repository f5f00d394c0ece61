package org.plumbline.reports.training.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.LabelledData;
import org.plumbline.fixtures.dataset.real.DataFolder;
import org.plumbline.fixtures.dataset.real.RealData;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.reports.training.Interval;

/** Tribuo's trainers and ours agree: in accuracy within the interval, in a convex objective at its minimum. */
class ComparisonTest {

    private static void agree(Dataset data, long seed) {
        List<Contestant> all = Comparison.binary(data, seed, 2);
        Minimum minimum = new Minimum(data.train());
        for (Contestant one : all) {
            for (Contestant other : all) {
                assertThat(Interval.of(one.test()).holds(other.test().accuracy()))
                        .as(one + " beside " + other).isTrue();
            }
        }
        // What comes as it comes is not trained to the end.
        List<Contestant> logistic = all.subList(1, 3);
        for (Contestant one : logistic) {
            assertThat(one.objective()).isEqualTo(Objective.LOGISTIC);
            assertThat(one.training().loss()).as(one.trainer()).isGreaterThanOrEqualTo(minimum.loss * (1 - 1e-12))
                    .isCloseTo(minimum.loss, within(minimum.standardError / 10));
        }
        // The hinge has no curvature at its minimum: steps of gradients end some way from it.
        Contestant tribuo = all.get(3);
        Contestant ours = all.get(4);
        assertThat(ours.objective()).isEqualTo(Objective.HINGE);
        assertThat(ours.training().loss()).isCloseTo(tribuo.training().loss(), within(minimum.standardError / 2));
    }

    /**
     * The least logistic loss of a linear classifier, by Newton's method, and the standard error of a mean of as many
     * losses: what another sample of the examples would change.
     */
    private static final class Minimum {

        private final double loss;
        private final double standardError;

        Minimum(LabelledData data) {
            int features = data.shape().count();
            double[][] rows = new double[data.count()][features + 1];
            for (int i = 0; i < rows.length; i++) {
                data.features(i, rows[i], 0);
                rows[i][features] = 1;
            }
            RealMatrix x = new Array2DRowRealMatrix(rows, false);
            RealVector w = new ArrayRealVector(features + 1);
            for (int step = 0; step < 30; step++) {
                RealVector p = x.operate(w).map(s -> 1 / (1 + Math.exp(-s)));
                RealMatrix weighted = x.copy();
                RealVector residual = p.copy();
                for (int i = 0; i < rows.length; i++) {
                    weighted.setRowVector(i, x.getRowVector(i).mapMultiply(p.getEntry(i) * (1 - p.getEntry(i))));
                    residual.addToEntry(i, -data.label(i));
                }
                w = w.subtract(new LUDecomposition(x.transpose().multiply(weighted)).getSolver()
                        .solve(x.preMultiply(residual)));
            }
            double[] losses = losses(x.operate(w), data);
            double mean = IntStream.range(0, losses.length).mapToDouble(i -> losses[i]).average().orElseThrow();
            loss = mean;
            standardError = Math.sqrt(IntStream.range(0, losses.length)
                    .mapToDouble(i -> (losses[i] - mean) * (losses[i] - mean)).sum()) / losses.length;
        }

        private static double[] losses(RealVector scores, LabelledData data) {
            return IntStream.range(0, data.count()).mapToDouble(i ->
                    Math.log1p(Math.exp((1 - 2 * data.label(i)) * scores.getEntry(i)))).toArray();
        }
    }

    @Test
    void onMadeDataTheyAgree() {
        agree(KnownModels.find("eecs498-logistic").orElseThrow().source().make(2), 2);
    }

    @Test
    void onTheHomeworksDataTheyAgree() throws IOException {
        DataFolder folder = DataFolder.ofProperty().orElse(DataFolder.cache());
        Assumptions.assumeTrue(folder.has(RealData.EECS498), "no data.pkl: -D" + DataFolder.PROPERTY);
        agree(KnownModels.find("eecs498-logistic").orElseThrow().source().read(folder, 1), 1);
    }

    @Test
    void lossesAreThoseOfTheFormulas() {
        assertThat(Objective.LOGISTIC.loss(new double[] {0.25, 0.75}, 0)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Objective.HINGE.loss(new double[] {2, 0.5, 1.5}, 0)).isEqualTo(0.5);
        assertThat(Objective.HINGE.loss(new double[] {2, 0.5, 0.9}, 0)).isZero();
        assertThat(Objective.predicted(new double[] {1, 3, 3})).isEqualTo(1);
        assertThatThrownBy(() -> Objective.predicted(new double[0])).isInstanceOf(RuntimeException.class);
    }
}
