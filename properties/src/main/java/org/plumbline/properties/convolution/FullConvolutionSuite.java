package org.plumbline.properties.convolution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** How seed 003's full convolution is tried. */
public final class FullConvolutionSuite implements Suite<FullConvolution> {

    @Override
    public FullConvolution standard() {
        return FullConvolution.standard();
    }

    @Override
    public Arbitrary<FullConvolution> operations(Regime regime) {
        return Arbitraries.just(FullConvolution.standard());
    }

    /** Small matrices at extremes, where the definition is evaluated once for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(FullConvolution full, Regime regime) {
        int most = regime == Regime.EXTREME ? 2 : 3;
        return Combinators.combine(Sizes.axis(most + 1), Sizes.axis(most + 1), Sizes.axis(most), Sizes.axis(most))
                .flatAs((h, w, kh, kw) -> Inputs.of(full, regime)
                        .size("H", h).size("W", w).size("KH", kh).size("KW", kw).arbitrary());
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
                new Law("the size of a full convolution", "(H + KH - 1, W + KW - 1)", FullConvolutionSuite::size),
                new Law("full convolution commutes", "a *full b = b *full a", FullConvolutionSuite::commutes),
                new Law("the gradients of full convolution are filterings", "da = dy *filt b, db = dy *filt a",
                        FullConvolutionSuite::gradientsAreFilterings),
                new Law("the convolution theorem", "F(a *full b) = F(a) F(b)", ConvolutionTheorem::holds));
    }

    private static Verdict size(Subject subject, Case trial) {
        Tensor a = trial.inputs().get("a");
        Tensor b = trial.inputs().get("b");
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        return Verdict.that(y.size(0) == a.size(0) + b.size(0) - 1 && y.size(1) == a.size(1) + b.size(1) - 1,
                a.shape() + " *full " + b.shape() + " has shape " + y.shape());
    }

    private static Verdict commutes(Subject subject, Case trial) {
        Named<Tensor> exchanged = Named.of("a", trial.inputs().get("b"), "b", trial.inputs().get("a"));
        return Agreement.output(subject, trial)
                .with("y", Agreement.output(subject, new Case(trial.operation(), exchanged, Named.none())));
    }

    private static Verdict gradientsAreFilterings(Subject subject, Case trial) {
        Tensor dy = trial.upstream().get("y");
        Tensor a = trial.inputs().get("a");
        Tensor b = trial.inputs().get("b");
        return Agreement.gradient(subject, trial, "a").with("da", filtered(subject, dy, b))
                .and(Agreement.gradient(subject, trial, "b").with("db", filtered(subject, dy, a)));
    }

    private static Agreement filtered(Subject subject, Tensor a, Tensor b) {
        return Agreement.output(subject, new Case(Filtering.standard(), Named.of("a", a, "b", b), Named.none()));
    }
}
