package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.optimisers.Pegasos;

/**
 * Pegasos, {@code w = (1 - eta lambda) w - eta g, eta = rate / (lambda t)}, then projected onto the ball of radius
 * {@code 1 / sqrt(lambda)} (Shalev-Shwartz et al., Mathematical Programming 127 (2011), figure 1).
 */
final class PegasosTrial {

    private static final double LAMBDA = 0.1;

    private PegasosTrial() {
    }

    static Trial trial() {
        return new OptimiserTrial("Pegasos", () -> new Pegasos(1, LAMBDA),
                List.of(rule(true), rule(false)), () -> List.of(wrongNorm(), swapped()));
    }

    private static Rule rule(boolean projects) {
        return new Rule("pegasos, " + (projects ? "projected" : "not projected"), start -> start, new UpdateRule() {
            @Override
            public <T extends Real<T>> Named<NdArray<T>> step(int t, Named<NdArray<T>> inputs) {
                NdArray<T> w = inputs.get("parameter");
                T step = w.arithmetic().one().over(t);
                NdArray<T> moved = w.minus(w.times(step)).minus(inputs.get("gradient").times(step.over(LAMBDA)));
                T norm = moved.times(moved).sum().sqrt();
                T share = w.arithmetic().of(LAMBDA).sqrt().times(norm).reciprocal();
                boolean outside = projects && share.compare(w.arithmetic().one()) < 0;
                return Named.of("parameter", outside ? moved.times(share) : moved);
            }
        });
    }

    private static Discrepancy wrongNorm() {
        Weights weights = new Weights(Tensor.vector(0, 0));
        Pegasos pegasos = new Pegasos(1, LAMBDA);
        pegasos.initialise(weights);
        List<String> norms = new ArrayList<>();
        for (double gradient : new double[] {4, -4, 4}) {
            weights.update(pegasos.step(Weights.array(Tensor.vector(gradient, 3)), 1));
            double kept = ((DenseVector) weights.get()[0]).twoNorm();
            Tensor now = weights.values();
            norms.add(String.format("%.3f, kept %.3f", Math.hypot(now.at(0), now.at(1)), kept));
        }
        return new Discrepancy("Pegasos, as in Shalev-Shwartz et al.: projected onto the ball of radius 1/sqrt(lambda)",
                "the norm that decides the projection is not scaled when the tensor is: after the first shrinking or "
                        + "projection it is that of another vector",
                "norm of the parameter and norm kept, step by step: " + String.join("; ", norms));
    }

    private static Discrepancy swapped() {
        Pegasos original = new Pegasos(0.1, 0.01);
        return new Discrepancy(Tribuo.COPY,
                "Pegasos.copy() swaps baseRate and lambda", original + " is copied to " + original.copy());
    }
}
