package org.plumbline.reports.thirdparty.commonsmath;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Convention;
import org.plumbline.reports.thirdparty.Formula;
import org.plumbline.reports.thirdparty.FunctionTrial;
import org.plumbline.reports.thirdparty.Trial;

/** Means and variances, biased and unbiased, of samples whose mean is large beside their spread. */
final class Statistics {

    private static final int MOST = 30;

    private Statistics() {
    }

    static List<Trial> trials() {
        List<Convention> mean = List.of(Convention.of("mean", new Formula() {
            @Override
            public <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
                return NdArray.scalar(x.mean());
            }
        }));
        return List.of(
                trial("StatUtils.mean", StatUtils::mean, mean),
                trial("StatUtils.variance", StatUtils::variance, variances()),
                trial("StatUtils.populationVariance", StatUtils::populationVariance, variances()),
                trial("SummaryStatistics.getVariance, one pass", x -> summary(x).getVariance(), variances()),
                trial("SummaryStatistics.getMean, one pass", x -> summary(x).getMean(), mean));
    }

    private static List<Convention> variances() {
        List<Convention> formulas = new ArrayList<>();
        for (Variance variance : Variance.values()) {
            formulas.add(Convention.of("variance=" + variance, new Formula() {
                @Override
                public <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
                    return NdArray.scalar(variance.of(x.minus(x.mean()), x.count()));
                }
            }));
        }
        return formulas;
    }

    private static Trial trial(String subject, ToDoubleFunction<double[]> statistic, List<Convention> formulas) {
        return new FunctionTrial(CommonsMath.LIBRARY, subject,
                x -> Tensor.scalar(statistic.applyAsDouble(x.toArray())), Statistics::sample,
                "samples of 2 to " + MOST + " numbers with deviation 1 about a mean of the order of 100", formulas,
                List.of());
    }

    private static Tensor sample(Random random) {
        double centre = 100 * random.nextGaussian();
        return Tensor.build(Shape.of(2 + random.nextInt(MOST - 1)), at -> centre + random.nextGaussian());
    }

    private static SummaryStatistics summary(double[] values) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (double value : values) {
            statistics.addValue(value);
        }
        return statistics;
    }
}
