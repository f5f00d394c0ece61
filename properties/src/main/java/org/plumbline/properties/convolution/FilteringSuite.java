package org.plumbline.properties.convolution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convolution.Filtering;
import org.plumbline.oracle.convolution.FullConvolution;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How seed 003's filtering is tried. */
public final class FilteringSuite implements Suite<Filtering> {

    @Override
    public Filtering standard() {
        return Filtering.standard();
    }

    @Override
    public Arbitrary<Filtering> operations(Regime regime) {
        return Arbitraries.just(Filtering.standard());
    }

    /** Small matrices at extremes, where the definition is evaluated once for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(Filtering filtering, Regime regime) {
        int most = regime == Regime.EXTREME ? 2 : 3;
        return Combinators.combine(Sizes.axis(most), Sizes.axis(most)).flatAs((kh, kw) ->
                Combinators.combine(side(kh, most), side(kw, most))
                        .flatAs((h, w) -> Inputs.of(filtering, regime)
                                .size("H", h).size("W", w).size("KH", kh).size("KW", kw).arbitrary()));
    }

    private static Arbitrary<Integer> side(int kernel, int most) {
        return Sizes.axis(kernel, Math.max(kernel, most) + 1);
    }

    /** Sums of products: nothing is compared, so there is no kink. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                Bilinear.MATRICES,
                new Law("the size of a filtering", "(H - KH + 1, W - KW + 1)", FilteringSuite::size),
                new Law("the gradients of filtering", "da = dy *full b, db = a *filt dy", FilteringSuite::gradients),
                new Law("filtering is the middle of the full convolution with the flipped filter",
                        "a *filt b = (a *full flip(b))[KH-1:H, KW-1:W]", FilteringSuite::isMiddleOfFull));
    }

    private static Verdict size(Subject subject, Case trial) {
        Tensor a = trial.inputs().get("a");
        Tensor b = trial.inputs().get("b");
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        return Verdict.that(y.size(0) == a.size(0) - b.size(0) + 1 && y.size(1) == a.size(1) - b.size(1) + 1,
                a.shape() + " *filt " + b.shape() + " has shape " + y.shape());
    }

    private static Verdict gradients(Subject subject, Case trial) {
        Tensor dy = trial.upstream().get("y");
        return Agreement.gradient(subject, trial, "a")
                .with("da", of(FullConvolution.standard(), subject, dy, trial.inputs().get("b")))
                .and(Agreement.gradient(subject, trial, "b")
                        .with("db", of(Filtering.standard(), subject, trial.inputs().get("a"), dy)));
    }

    private static Verdict isMiddleOfFull(Subject subject, Case trial) {
        Tensor a = trial.inputs().get("a");
        Tensor b = trial.inputs().get("b");
        Tensor flipped = Images.flipped(Images.of(b)).reshape(b.shape());
        return Agreement.output(subject, trial).with("y", of(FullConvolution.standard(), subject, a, flipped)
                .rearranged(y -> y.slice(0, b.size(0) - 1, a.size(0)).slice(1, b.size(1) - 1, a.size(1))));
    }

    private static Agreement of(Operation operation, Subject subject, Tensor a, Tensor b) {
        return Agreement.output(subject, new Case(operation, Named.of("a", a, "b", b), Named.none()));
    }
}
