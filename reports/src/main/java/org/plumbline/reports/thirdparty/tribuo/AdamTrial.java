package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.Adam;

/** Adam, which multiplies by the root of the second moment where it should divide. */
final class AdamTrial {

    private static final double RATE = 0.001;
    private static final double BETA_ONE = 0.9;
    private static final double BETA_TWO = 0.999;
    private static final double EPSILON = 1e-6;

    private AdamTrial() {
    }

    static Trial trial() {
        List<Rule> rules = new ArrayList<>();
        for (AdamEpsilon epsilon : AdamEpsilon.values()) {
            rules.add(Rule.of("", t -> new org.plumbline.oracle.optimizer.Adam(
                    RATE, BETA_ONE, BETA_TWO, EPSILON, epsilon, Decay.none())));
        }
        return new OptimiserTrial("Adam", AdamTrial::adam, rules, () -> List.of(multiplies(), notThePapers(),
                ExampleWeight.ignored("Adam", AdamTrial::adam),
                SparseGradients.stall("Adam, as in Kingma and Ba: every parameter moves by its first moment",
                        "first moment", AdamTrial::adam)));
    }

    private static Adam adam() {
        return new Adam(RATE, BETA_ONE, BETA_TWO, EPSILON);
    }

    /** The rule that reproduces it: {@code w = w - rate sqrt(1 - beta2^t) / (1 - beta1^t) m (sqrt(v) + epsilon)}. */
    private static Rule multiplied() {
        return new Rule("adam, multiplied by sqrt(v) + epsilon", start -> {
            Tensor zero = start.get("parameter").times(0);
            return start.with("m", zero).with("v", zero);
        }, new UpdateRule() {
            @Override
            public <T extends Real<T>> Named<NdArray<T>> step(int t, Named<NdArray<T>> inputs) {
                NdArray<T> g = inputs.get("gradient");
                T one = g.arithmetic().one();
                NdArray<T> m = inputs.get("m").times(BETA_ONE).plus(g.times(one.minus(BETA_ONE)));
                NdArray<T> v = inputs.get("v").times(BETA_TWO).plus(g.times(g).times(one.minus(BETA_TWO)));
                T rate = one.minus(g.arithmetic().of(BETA_TWO).pow(t)).sqrt().times(RATE)
                        .over(one.minus(g.arithmetic().of(BETA_ONE).pow(t)));
                NdArray<T> root = v.map(vi -> vi.sqrt().plus(EPSILON));
                NdArray<T> w = inputs.get("parameter").minus(m.times(rate).times(root));
                return Named.of("parameter", w, "m", m, "v", v);
            }
        });
    }

    private static Discrepancy multiplies() {
        Random random = new Random(1);
        Tensor start = Tensor.zeros(Shape.of(3));
        List<Tensor> gradients = Stream.generate(() -> start.map(zero -> random.nextGaussian())).limit(200).toList();
        Verdict verdict = multiplied().judge(start, gradients, Run.parameters(adam(), start, gradients));
        return new Discrepancy(
                "Adam: \"an implementation of the Adam gradient optimiser\" of Kingma and Ba, who divide by "
                        + "sqrt(v) + epsilon",
                "it multiplies by sqrt(v) + epsilon: the step grows with the square of the gradient; corrected after "
                        + "this version in github.com/oracle/tribuo/pull/401",
                String.format("rate 0.001, gradient -1000: the first step is %.6g, Adam's is 0.001; the product in "
                        + "place of the quotient reproduces 200 steps (%s, err/bound %.3f)",
                        Run.last(adam(), 0, -1000), verdict.outcome(), verdict.ratio()));
    }

    private static Discrepancy notThePapers() {
        return new Discrepancy("Adam(): \"Sets ... epsilon to 1e-6. These are the parameters from the Adam paper.\"",
                "the paper's epsilon is 1e-8 (Kingma and Ba 2015, algorithm 1)", new Adam().toString());
    }
}
