package org.plumbline.properties.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How scaled dot-product attention is tried. */
public final class ScaledDotProductAttentionSuite implements Suite<ScaledDotProductAttention> {

    /** Scores of a row differ by at most 57: beyond 76, fifty digits do not hold 1 minus a weight to a double's. */
    private static final Values SATURATING = Values.among(0, 0x1p-1070, -1e-160, 1e-8, 1, -3, 10, -20, 20);

    @Override
    public ScaledDotProductAttention standard() {
        return ScaledDotProductAttention.standard();
    }

    @Override
    public Arbitrary<ScaledDotProductAttention> operations(Regime regime) {
        return (regime == Regime.EXACT ? Arbitraries.of(Causality.NONE) : Arbitraries.of(Causality.class))
                .map(ScaledDotProductAttention::new);
    }

    /** In an exact case a query of zero attends alike to one, two or four keys, and the root of E is whole. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(ScaledDotProductAttention attention, Regime regime) {
        boolean exact = regime == Regime.EXACT;
        return Combinators.combine(exact || regime == Regime.EXTREME ? Sizes.shape(0, 1, 2) : Sizes.shape(0, 2, 2),
                Sizes.orNone(3), exact ? Arbitraries.of(1, 2, 4) : Sizes.orNone(3),
                exact ? Arbitraries.of(1, 4) : Sizes.axis(2), Sizes.axis(2)).flatAs((leading, l, s, e, v) -> {
                    Inputs inputs = Inputs.of(attention, regime == Regime.EXTREME ? Regime.ORDINARY : regime)
                            .ellipsis(leading).size("L", l).size("S", s).size("E", e).size("V", v);
                    return switch (regime) {
                        case EXACT -> inputs.values("q", Values.among(0)).without("mask").without("bias").arbitrary();
                        case EXTREME -> inputs.values("q", SATURATING).values("k", Values.among(-1, 0, 0.5, 1))
                                .tensor("bias", overflowing(leading.concat(Shape.of(l, s)))).arbitrary();
                        case ORDINARY, KINK -> inputs.arbitrary();
                    };
                });
    }

    /** One number for all scores: past where their exponentials overflow, or all of them underflow. */
    private static Arbitrary<Tensor> overflowing(Shape scores) {
        return Arbitraries.of(0, 700, -740, 1000, -1000).map(offset -> Tensor.filled(scores, offset));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("an output is a convex combination of values", "min_j v_j <= y_i <= max_j v_j, or y_i = 0",
                        ScaledDotProductAttentionSuite::isConvex),
                new Law("the order of the keys does not matter", "y(reversed k, v, mask, bias) = y(k, v, mask, bias)",
                        ScaledDotProductAttentionSuite::ignoresTheOrder)
                        .at("causality = NONE", trial -> with(Causality.NONE, trial)),
                new CausalMask(ScaledDotProductAttentionSuite::with).law(),
                new Law("a query of zero attends alike to all keys", "y_i = mean_j v_j, 0 of none",
                        ScaledDotProductAttentionSuite::isUniform)
                        .at("q = 0, causality = NONE and there is no mask and no bias",
                                ScaledDotProductAttentionSuite::indifferent),
                new Law("what comes later does not matter",
                        "y_i for other keys and values j > i is the same, to the last bit",
                        ScaledDotProductAttentionSuite::isCausal)
                        .at("causality = TOP_LEFT", trial -> with(Causality.TOP_LEFT, trial))
                        .where("there are a query and two keys", trial -> trial.inputs().get("q").size(-2) > 0
                                && trial.inputs().get("k").size(-2) > 1),
                new Law("a key that is masked out has no gradient", "mask_ij = 0 for all i: dk_j = dv_j = 0",
                        ScaledDotProductAttentionSuite::maskedOut)
                        .where("there is a key", trial -> trial.inputs().get("k").size(-2) > 0));
    }

    private static Verdict isConvex(Subject subject, Case trial) {
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor v = trial.inputs().get("v");
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        return Verdict.worst(IntStream.range(0, y.count()).mapToObj(i -> {
            int[] at = y.shape().index(i);
            double[] column = IntStream.range(0, v.size(-2)).mapToDouble(j -> {
                int[] value = at.clone();
                value[at.length - 2] = j;
                return v.get(value);
            }).toArray();
            double nearest = Math.max(least(column), Math.min(greatest(column), y.at(i)));
            return y.at(i) == 0 ? Verdict.PASS : Verdict.near("y at offset " + i, y.at(i), nearest, bound.at(i));
        }).toList());
    }

    private static double least(double... numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).min().orElse(0);
    }

    private static double greatest(double... numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).max().orElse(0);
    }

    /** Both orders are within their bounds of one truth. */
    private static Verdict ignoresTheOrder(Subject subject, Case trial) {
        Named<Tensor> turned = trial.inputs().with("k", reversed(trial.inputs().get("k"), -2))
                .with("v", reversed(trial.inputs().get("v"), -2));
        for (String name : List.of("mask", "bias")) {
            turned = turned.has(name) ? turned.with(name, reversed(turned.get(name), -1)) : turned;
        }
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        return Expected.of(subject.forward(trial.operation(), trial.inputs()).get("y"), bound.times(2))
                .judge("y", subject.forward(trial.operation(), turned).get("y"));
    }

    /** The mean of S values, however it is summed, is off by at most the definition's bound, ours by less. */
    private static Case with(Causality causality, Case trial) {
        return trial.withOperation(new ScaledDotProductAttention(causality));
    }

    private static Case indifferent(Case trial) {
        return with(Causality.NONE, trial).withInputs(trial.inputs()
                .with("q", Tensor.zeros(trial.inputs().get("q").shape())).without("mask").without("bias"));
    }

    private static Verdict isUniform(Subject subject, Case trial) {
        Tensor v = trial.inputs().get("v");
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor mean = Tensor.build(y.shape(), at -> {
            int[] value = at.clone();
            double sum = 0;
            for (int j = 0; j < v.size(-2); j++) {
                value[at.length - 2] = j;
                sum += v.get(value);
            }
            return v.size(-2) == 0 ? 0 : sum / v.size(-2);
        });
        return Expected.of(mean, Truth.outputs(trial, Precision.DOUBLE).get("y").bound().times(2)).judge("y", y);
    }

    /** The last key is out of the first query's reach where there is more than one. */
    private static Verdict isCausal(Subject subject, Case trial) {
        Tensor q = trial.inputs().get("q");
        int keys = trial.inputs().get("k").size(-2);
        Named<Tensor> other = trial.inputs().with("k", lastHalved(trial.inputs().get("k")))
                .with("v", lastHalved(trial.inputs().get("v")));
        int early = Math.min(q.size(-2), keys - 1);
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y").slice(-2, 0, early);
        Tensor changed = subject.forward(trial.operation(), other).get("y").slice(-2, 0, early);
        return exactly("y", y, changed);
    }

    private static Verdict maskedOut(Subject subject, Case trial) {
        int keys = trial.inputs().get("k").size(-2);
        Shape shape = trial.inputs().get("q").shape().with(-1, keys);
        Named<Tensor> inputs = trial.inputs().with("mask",
                Tensor.build(shape, at -> at[at.length - 1] == keys - 1 ? 0 : 1));
        Named<Tensor> gradients = subject.backward(trial.differentiable(), inputs, trial.upstream());
        return Verdict.worst(List.of("k", "v").stream().map(name -> {
            Tensor last = gradients.get(name).slice(-2, keys - 1, keys);
            return exactly("d" + name, Tensor.zeros(last.shape()), last);
        }).toList());
    }

    /** Judges a tensor to the last bit, but for the sign of zero. */
    static Verdict exactly(String name, Tensor expected, Tensor actual) {
        return Expected.of(expected, Tensor.zeros(expected.shape())).judge(name, actual);
    }

    private static Tensor reversed(Tensor x, int axis) {
        int along = x.shape().axis(axis);
        return Tensor.build(x.shape(), at -> {
            int[] mirrored = at.clone();
            mirrored[along] = x.size(along) - 1 - at[along];
            return x.get(mirrored);
        });
    }

    /** Half of it and one, so that no element stays as it is but 2. */
    private static Tensor lastHalved(Tensor x) {
        int last = x.size(-2) - 1;
        return Tensor.build(x.shape(), at -> at[at.length - 2] == last ? x.get(at) / 2 + 1 : x.get(at));
    }
}
