package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.layer.Concatenate;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How concatenation is tried. */
public final class ConcatenateSuite implements Suite<Concatenate> {

    @Override
    public Concatenate standard() {
        return Concatenate.standard();
    }

    @Override
    public Arbitrary<Concatenate> operations(Regime regime) {
        return Arbitraries.of(1, 0, 2, -1, -2, -3).map(Concatenate::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Concatenate concatenate, Regime regime) {
        int axis = concatenate.axis();
        int leastRank = axis < 0 ? -axis : axis + 1;
        return Combinators.combine(Sizes.shape(leastRank, 3, 3), Sizes.orNone(3), Sizes.orNone(3))
                .flatAs((shape, a, b) -> Inputs.of(concatenate, regime)
                        .ellipsis("...A", shape.with(axis, a)).ellipsis("...B", shape.with(axis, b)).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("slicing undoes it", "y[..., :A] = a and y[..., A:] = b, to the last bit", (subject, trial) ->
                        parts(subject.forward(trial.operation(), trial.inputs()).get("y"), trial, trial.inputs())),
                new Law("the gradients joined are dy", "da = dy[..., :A] and db = dy[..., A:], to the last bit",
                        ConcatenateSuite::gradientsJoined));
    }

    private static Verdict gradientsJoined(Subject subject, Case trial) {
        return parts(trial.upstream().get("y"), trial,
                subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()));
    }

    /** That the whole consists of the parts a and b. */
    private static Verdict parts(Tensor whole, Case trial, Named<Tensor> parts) {
        int axis = ((Concatenate) trial.operation()).axis();
        int border = trial.inputs().get("a").size(axis);
        return Verdict.that(whole.slice(axis, 0, border).equals(parts.get("a"))
                && whole.slice(axis, border, whole.size(axis)).equals(parts.get("b")),
                "the parts " + parts + " do not make " + whole);
    }
}
