package org.plumbline.reports.thirdparty.tribuo;

import java.util.List;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.AdaGradRDA;

/**
 * AdaGrad by regularised dual averaging, {@code w = shrink(-sum g, t l1) / ((sqrt(sum g^2) + epsilon) / rate + t l2)}
 * (Duchi, Hazan, Singer, JMLR 12 (2011), eq. 24 with a squared l2 norm added).
 */
final class AdaGradRdaTrials {

    private static final double RATE = 0.1;
    private static final double EPSILON = 1e-6;
    private static final double L1 = 0.05;
    private static final double L2 = 0.02;

    private AdaGradRdaTrials() {
    }

    static List<Trial> trials() {
        return List.of(
                trial("AdaGradRDA, l1 = l2 = 0, matrix", Shape.of(2, 3), 0, 0, List.of()),
                trial("AdaGradRDA, l1, l2 > 0, vector", Shape.of(5), L1, L2, List.of(start())),
                trial("AdaGradRDA, l1, l2 > 0, matrix", Shape.of(2, 3), L1, L2, List.of(unregularised())));
    }

    private static Trial trial(String subject, Shape shape, double l1, double l2, List<Discrepancy> findings) {
        return new OptimiserTrial(subject, shape, () -> new AdaGradRDA(RATE, EPSILON, l1, l2, 1), List.of(
                rule("sums from 0", l1, l2, false), rule("sums from the initial parameter", l1, l2, true)),
                () -> findings);
    }

    private static Rule rule(String conventions, double l1, double l2, boolean fromParameter) {
        return new Rule("dual averaging, " + conventions, start -> {
            Tensor parameter = start.get("parameter");
            return start.with("sum", fromParameter ? parameter : parameter.times(0))
                    .with("squares", parameter.times(0));
        }, new UpdateRule() {
            @Override
            public <T extends Real<T>> Named<NdArray<T>> step(int t, Named<NdArray<T>> inputs) {
                NdArray<T> g = inputs.get("gradient");
                NdArray<T> sum = inputs.get("sum").minus(g);
                NdArray<T> squares = inputs.get("squares").plus(g.times(g));
                T one = g.arithmetic().one();
                NdArray<T> divisor = squares.map(s -> s.sqrt().plus(EPSILON).over(RATE).plus(one.times(t).times(l2)));
                NdArray<T> shrunk = sum.map(s -> shrink(s, one.times(t).times(l1)));
                return Named.of("parameter", shrunk.over(divisor), "sum", sum, "squares", squares);
            }
        });
    }

    private static <T extends Real<T>> T shrink(T sum, T threshold) {
        return sum.compare(threshold) > 0 ? sum.minus(threshold)
                : sum.compare(threshold.negate()) < 0 ? sum.plus(threshold) : sum.times(0);
    }

    private static Discrepancy start() {
        return new Discrepancy("Parameters.update: \"the gradients are added to the parameters\"",
                "the initial parameter is taken for a sum of gradients: the first step divides it, however small the "
                        + "gradient", String.format("parameter 1, rate 0.1, gradient 1e-3: %s after one step",
                        Run.last(new AdaGradRDA(RATE, EPSILON), 1, 1e-3)));
    }

    private static Discrepancy unregularised() {
        List<Tensor> gradients = List.of(Tensor.matrix(new double[] {-1}));
        double matrix = Run.parameters(new AdaGradRDA(1, 0, 0.5, 0, 1), Tensor.matrix(new double[] {0}), gradients)
                .get(0).at(0);
        double vector = Run.last(new AdaGradRDA(1, 0, 0.5, 0, 1), 0, -1);
        return new Discrepancy("AdaGradRDA: rewrites all tensors, \"so it can correctly apply regularisation to the "
                + "parameters\"",
                "a matrix does not count its steps, so that neither l1 nor l2 has an effect on it; a vector does",
                String.format("rate 1, l1 = 0.5, gradient -1, one step: a vector comes to %s, a 1 x 1 matrix to %s",
                        vector, matrix));
    }
}
