package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.AdaDelta;

/** AdaDelta, against the paper's rule and against rules that differ from it in one respect. */
final class AdaDeltaTrial {

    private static final double RHO = 0.95;
    private static final double EPSILON = 1e-6;

    private AdaDeltaTrial() {
    }

    static Trial trial() {
        return new OptimiserTrial("AdaDelta", () -> new AdaDelta(RHO, EPSILON), rules(),
                () -> List.of(ExampleWeight.ignored("AdaDelta", AdaDelta::new)));
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(
                Rule.of("epsilon inside both roots, rate 1", t -> paper(1)),
                Rule.of("epsilon inside both roots, rate 0.001", t -> paper(0.001))));
        rules.add(rule("epsilon outside both roots", EpsilonPlace.OUTSIDE_ROOT, EpsilonPlace.OUTSIDE_ROOT,
                Squares.OF_THIS_GRADIENT_TOO, Updates.OF_STEPS));
        rules.add(rule("epsilon outside the root of updates", EpsilonPlace.OUTSIDE_ROOT, EpsilonPlace.INSIDE_ROOT,
                Squares.OF_THIS_GRADIENT_TOO, Updates.OF_STEPS));
        rules.add(rule("epsilon outside the root of squares", EpsilonPlace.INSIDE_ROOT, EpsilonPlace.OUTSIDE_ROOT,
                Squares.OF_THIS_GRADIENT_TOO, Updates.OF_STEPS));
        rules.add(rule("squares without this gradient", EpsilonPlace.INSIDE_ROOT, EpsilonPlace.INSIDE_ROOT,
                Squares.OF_GRADIENTS_BEFORE, Updates.OF_STEPS));
        rules.add(rule("updates averaged from gradients", EpsilonPlace.INSIDE_ROOT, EpsilonPlace.INSIDE_ROOT,
                Squares.OF_THIS_GRADIENT_TOO, Updates.OF_GRADIENTS));
        return rules;
    }

    private static org.plumbline.oracle.optimizer.AdaDelta paper(double rate) {
        return new org.plumbline.oracle.optimizer.AdaDelta(rate, RHO, EPSILON, Decay.none());
    }

    /** Which gradients the mean of squares holds when it is divided by. */
    enum Squares { OF_THIS_GRADIENT_TOO, OF_GRADIENTS_BEFORE }

    /** What the second mean is of. */
    enum Updates { OF_STEPS, OF_GRADIENTS }

    /** The paper's rule is that with both epsilons inside, of this gradient too and of steps. */
    static Rule rule(String conventions, EpsilonPlace ofUpdates, EpsilonPlace ofSquares, Squares squares,
            Updates updates) {
        UnaryOperator<Named<Tensor>> initial = start -> paper(1).initial(start.get("parameter"));
        return new Rule("adadelta, " + conventions, initial, new UpdateRule() {
            @Override
            public <T extends Real<T>> Named<NdArray<T>> step(int t, Named<NdArray<T>> inputs) {
                NdArray<T> g = inputs.get("gradient");
                NdArray<T> s = averaged(inputs.get("squares"), g);
                NdArray<T> divided = squares == Squares.OF_THIS_GRADIENT_TOO ? s : inputs.get("squares");
                NdArray<T> u = inputs.get("updates");
                NdArray<T> d = ofUpdates.root(u, EPSILON).over(ofSquares.root(divided, EPSILON)).times(g);
                return Named.of("parameter", inputs.get("parameter").minus(d), "squares", s,
                        "updates", averaged(u, updates == Updates.OF_STEPS ? d : g));
            }
        });
    }

    private static <T extends Real<T>> NdArray<T> averaged(NdArray<T> mean, NdArray<T> x) {
        return mean.times(RHO).plus(x.times(x).times(x.arithmetic().one().minus(RHO)));
    }
}
