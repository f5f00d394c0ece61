package org.plumbline.properties.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.attention.PositionalEncoding;
import org.plumbline.oracle.attention.Sinusoids;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How positional encoding is tried. */
public final class PositionalEncodingSuite implements Suite<PositionalEncoding> {

    @Override
    public PositionalEncoding standard() {
        return PositionalEncoding.standard();
    }

    /**
     * The greatest base where the bound counts what rounding the exponent does to its power, ln(base) times as much:
     * the running error does, the bound at extremes, which perturbs inputs, does not.
     */
    @Override
    public Arbitrary<PositionalEncoding> operations(Regime regime) {
        Arbitrary<Double> bases = Arbitraries.of(10000.0, 100.0, 1.0);
        return Combinators.combine(regime == Regime.EXTREME ? bases
                : Arbitraries.oneOf(bases, Arbitraries.just(PositionalEncoding.GREATEST_BASE)),
                Arbitraries.of(Sinusoids.class)).as(PositionalEncoding::new);
    }

    /** Only at position 0 are sines and cosines, 0 and 1, exact. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(PositionalEncoding encoding, Regime regime) {
        return Combinators.combine(Sizes.shape(0, 2, 2), regime == Regime.EXACT ? Sizes.upTo(1) : Sizes.orNone(5),
                Sizes.orNone(3)).flatAs((batch, l, k) ->
                        Inputs.of(encoding, regime).ellipsis(batch).size("L", l).size("K", k).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("what is added depends on the position alone", "y(x) = x + y(0)",
                        PositionalEncodingSuite::positionAlone),
                new Law("a sine and its cosine lie on the unit circle", "sin^2 + cos^2 = 1 in y(0)",
                        PositionalEncodingSuite::unitCircle),
                new Law("a step turns every pair by its frequency",
                        "p = y(0): p[i + 1] is p[i], turned by what turns p[0] = (0, 1) to p[1]",
                        PositionalEncodingSuite::turned)
                        .where("there are two positions", trial -> trial.inputs().get("x").size(-2) > 1));
    }

    /** Both are within their bounds of one truth, but for the rounding of the sum. */
    private static Verdict positionAlone(Subject subject, Case trial) {
        Tensor x = trial.inputs().get("x");
        Agreement sum = zero(subject, trial).plus(new Agreement(x, Tensor.zeros(x.shape())));
        return Agreement.output(subject, trial).with("y", sum);
    }

    private static Verdict unitCircle(Subject subject, Case trial) {
        Agreement p = zero(subject, trial);
        Tensor one = Tensor.filled(half(trial, p.value()).shape(), 1);
        return product(sines(trial, p), sines(trial, p)).plus(product(cosines(trial, p), cosines(trial, p)))
                .with("sin^2 + cos^2", new Agreement(one, Tensor.zeros(one.shape())));
    }

    /** sin(a + b) = sin a cos b + cos a sin b, for a the angle at i and b that of one step. */
    private static Verdict turned(Subject subject, Case trial) {
        Tensor x = trial.inputs().get("x");
        int l = x.size(-2);
        Agreement sines = sines(trial, zero(subject, trial));
        Agreement cosines = cosines(trial, zero(subject, trial));
        Agreement there = positions(sines, 1, l);
        return product(positions(sines, 0, l - 1), step(cosines, l - 1))
                .plus(product(positions(cosines, 0, l - 1), step(sines, l - 1))).with("the sines", there);
    }

    /** y of x = 0: the encoding alone. */
    private static Agreement zero(Subject subject, Case trial) {
        return Agreement.output(subject, trial.withInputs(trial.inputs().map(x -> Tensor.zeros(x.shape()))));
    }

    private static Agreement positions(Agreement all, int from, int to) {
        return all.rearranged(tensor -> tensor.slice(tensor.rank() - 2, from, to));
    }

    /** Position 1, so many times. */
    private static Agreement step(Agreement all, int times) {
        return all.rearranged(tensor -> Tensor.build(tensor.shape().with(-2, times), at -> {
            int[] first = at.clone();
            first[at.length - 2] = 1;
            return tensor.get(first);
        }));
    }

    private static Agreement sines(Case trial, Agreement p) {
        return p.rearranged(tensor -> half(trial, tensor));
    }

    private static Agreement cosines(Case trial, Agreement p) {
        boolean halves = ((PositionalEncoding) trial.operation()).sinusoids() == Sinusoids.HALVES;
        return p.rearranged(tensor -> every(tensor, halves ? tensor.size(-1) / 2 : 1, halves ? 1 : 2));
    }

    private static Tensor half(Case trial, Tensor tensor) {
        boolean halves = ((PositionalEncoding) trial.operation()).sinusoids() == Sinusoids.HALVES;
        return every(tensor, 0, halves ? 1 : 2);
    }

    /** Half of the features: the first of them, and so many on each time. */
    private static Tensor every(Tensor tensor, int first, int stride) {
        Shape shape = tensor.shape().with(-1, tensor.size(-1) / 2);
        return Tensor.build(shape, at -> {
            int[] source = at.clone();
            source[at.length - 1] = first + stride * at[at.length - 1];
            return tensor.get(source);
        });
    }

    /** The elementwise product, with the rounding of the multiplication. */
    private static Agreement product(Agreement a, Agreement b) {
        Tensor value = a.value().times(b.value());
        Tensor bound = a.bound().times(b.value().map(Math::abs)).plus(b.bound().times(a.value().map(Math::abs)))
                .plus(a.bound().times(b.bound()));
        return new Agreement(value, bound.plus(value.map(v -> Precision.DOUBLE.unitRoundoff() * Math.abs(v))));
    }
}
