package org.plumbline.properties.normalisation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.NdArray;
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
import org.plumbline.properties.generate.Values;

/**
 * How a layer is tried that divides deviations from a mean by their own size, and the theorems of all such layers.
 *
 * <p>Elements that share a mean are a line; elements that share a deviation are a block, of one line or several.
 *
 * @param <O> the layer
 */
public abstract class NormalisingSuite<O extends Differentiable> implements Suite<O> {

    /** The rounding of double-double, with room for a few hundred operations. */
    private static final double EXTENDED = 0x1p-90;

    /** A number whose square overflows. */
    static final double OVERFLOWING = 0x1p665;
    /** A number whose square underflows to zero. */
    private static final double VANISHING = 0x1p-565;
    private static final double GREAT_MEAN = 1e6;
    private static final int SPREAD = 4;
    /** No dyadic fraction: the squares of whole numbers, and their sums, would have no rounding. */
    private static final double APART = 0.3;

    /** Which line the element at an index of x belongs to. */
    abstract int line(O layer, Shape x, int[] at);

    /** Which block it belongs to. */
    int block(O layer, Shape x, int[] at) {
        return line(layer, x, at);
    }

    /** Whether the layer subtracts a mean. */
    boolean centres() {
        return true;
    }

    abstract Deviation deviation(O layer);

    /** The same layer with another deviation. */
    abstract O with(O layer, Deviation deviation);

    /**
     * Random deviations. The only kink is that of a root of zero with epsilon outside it, where nothing but epsilon
     * keeps the second derivative finite: there, one that lets finite differences see the first.
     */
    static Arbitrary<Deviation> deviations(Regime regime) {
        boolean kink = regime == Regime.KINK;
        return Combinators.combine(
                kink ? Arbitraries.of(0.125, 1.0) : Arbitraries.of(1e-5, 1e-3, 1e-12, 1.0),
                kink ? Arbitraries.just(EpsilonPlace.OUTSIDE_ROOT) : Arbitraries.of(EpsilonPlace.class),
                Arbitraries.of(Variance.class)).as(Deviation::new);
    }

    /** The fewest values that may be normalised together; a single one has the variance 0, a kink under a bare root. */
    static int least(Deviation deviation, Regime regime) {
        boolean smooth = regime == Regime.ORDINARY && deviation.epsilonPlace() == EpsilonPlace.OUTSIDE_ROOT;
        return Math.max(deviation.variance().least(), smooth ? 2 : 1);
    }

    /**
     * At extremes, x up to a limit and down to numbers whose squares vanish, and a gamma of ordinary size: a quotient
     * so small that it loses digits to underflow loses them for good, and a huge gamma would magnify the loss, in
     * whatever order it is multiplied. The limit is a power of two: the mean of equal numbers is then one of them, and
     * where it is not, nothing tells what is left from a deviation. Or else a great mean with a small spread: the
     * variance as the mean of the squares less the square of the mean has no digits left there.
     */
    static Inputs extreme(Inputs inputs, Regime regime, double limit) {
        if (regime != Regime.EXTREME) {
            return inputs;
        }
        Values extremes = Values.of(Regime.EXTREME);
        Values beyond = Values.among(-limit, limit, -VANISHING, VANISHING);
        return inputs.values("gamma", Values.of(Regime.ORDINARY))
                .eitherValues("x", random -> (random.nextInt(4) == 0 ? beyond : extremes).draw(random),
                        random -> GREAT_MEAN + APART * random.nextInt(SPREAD));
    }

    /** Where a line has two values or more: one alone has no variance, at whatever mean. */
    @Override
    public Optional<Named<Tensor>> atMean(O layer, Named<Tensor> inputs, double mean) {
        Tensor x = inputs.get("x");
        Set<Integer> lines = new HashSet<>();
        x.shape().forEachIndex(at -> lines.add(line(layer, x.shape(), at)));
        return centres() && x.count() >= 2 * lines.size()
                ? Optional.of(inputs.with("x", x.map(value -> value + mean))) : Optional.empty();
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.KINK, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                normalising(new Law("scale is normalised away", "y(2x; epsilon scaled alike) = y(x), to the last bit",
                        this::scaleInvariant)),
                bared(new Law("without " + affine() + " the squares sum to theirs over the deviation's",
                        "sum z^2 = sum c^2 / deviation^2" + named(), this::sumOfSquares)),
                bared(new Law("without " + affine() + " the gradient is orthogonal to what is divided, but for "
                        + "epsilon's share", "sum dx c = k sum dy z, k = epsilon / (variance + epsilon), or "
                        + "OUTSIDE_ROOT epsilon / (sqrt(variance) + epsilon) (Euler on homogeneous functions)"
                        + named(), this::orthogonal)));
    }

    /** The law where the layer normalises by the input's own statistics; always, by default. */
    Law normalising(Law law) {
        return law;
    }

    private Law bared(Law law) {
        return normalising(law.at("there is no " + (centres() ? "gamma and no beta" : "gamma"),
                NormalisingSuite::bare));
    }

    private String affine() {
        return centres() ? "gamma and beta" : "gamma";
    }

    /** What the letters of the laws stand for. */
    private String named() {
        return centres() ? "; z = y = c / deviation, c = x - mean"
                : "; z = y = c / deviation, c = x, variance = mean of x^2";
    }

    /** The laws of a layer that subtracts a mean. */
    List<Law> centringLaws() {
        return List.of(
                normalising(new Law("the gradient sums to zero over what shares a mean", "sum dx = 0",
                        (subject, trial) -> sumsToZero(trial, gradient(subject, trial),
                                Truth.gradients(trial, Precision.DOUBLE).get("x").bound()))),
                bared(new Law("without gamma and beta the mean is 0", "sum y = 0", (subject, trial) ->
                        sumsToZero(trial, output(subject, trial),
                                Truth.outputs(trial, Precision.DOUBLE).get("y").bound()))),
                normalising(new Law("a shift of x changes nothing", "y(x + 8) = y(x)", (subject, trial) ->
                        agree(subject, trial, trial.withInputs(
                                trial.inputs().with("x", trial.inputs().get("x").map(x -> x + 8)))))));
    }

    /**
     * That two cases whose true outputs are equal have outputs within the sum of their bounds. Rounding an input once
     * on the way to the second case is within the bound's share for inputs.
     */
    static Verdict agree(Subject subject, Case one, Case other) {
        Tensor bound = Truth.outputs(one, Precision.DOUBLE).get("y").bound();
        Tensor otherBound = Truth.outputs(other, Precision.DOUBLE).get("y").bound();
        return Expected.of(output(subject, one), bound.plus(otherBound.reshape(bound.shape())))
                .judge("y", output(subject, other).reshape(bound.shape()));
    }

    /** As {@link #agree}, of the gradients by x. */
    static Verdict gradientsAgree(Subject subject, Case one, Case other) {
        Tensor bound = Truth.gradients(one, Precision.DOUBLE).get("x").bound();
        Tensor otherBound = Truth.gradients(other, Precision.DOUBLE).get("x").bound();
        return Expected.of(gradient(subject, one), bound.plus(otherBound.reshape(bound.shape())))
                .judge("dx", gradient(subject, other).reshape(bound.shape()));
    }

    static Tensor output(Subject subject, Case trial) {
        return subject.forward(trial.operation(), trial.inputs()).get("y");
    }

    static Tensor gradient(Subject subject, Case trial) {
        return subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("x");
    }

    /** The case without scale and shift. */
    static Case bare(Case trial) {
        return trial.withInputs(trial.inputs().without("gamma").without("beta"));
    }

    /** The theorem that an example does not depend on the others in its batch. */
    static Law examplesAlone() {
        return new Law("an example does not depend on its batch",
                "y of the first example alone = the first example of y, to the last bit", (subject, trial) -> {
                    Tensor x = trial.inputs().get("x");
                    Tensor alone = output(subject, trial.withInputs(trial.inputs().with("x", x.slice(0, 0, 1))));
                    Tensor among = output(subject, trial).slice(0, 0, 1);
                    return Verdict.that(alone.equals(among), "alone " + alone + ", among others " + among);
                }).where("there is an example", trial -> trial.inputs().get("x").size(0) > 0);
    }

    private Verdict scaleInvariant(Subject subject, Case trial) {
        Deviation deviation = deviation(layer(trial));
        double factor = deviation.epsilonPlace() == EpsilonPlace.INSIDE_ROOT ? 4 : 2;
        O scaled = with(layer(trial), new Deviation(
                factor * deviation.epsilon(), deviation.epsilonPlace(), deviation.variance()));
        Tensor y = output(subject, trial);
        Tensor other = subject.forward(scaled,
                trial.inputs().with("x", trial.inputs().get("x").times(2))).get("y");
        return Verdict.that(y.equals(other), "y(x) = " + y + ", y(2x) = " + other);
    }

    private Verdict sumOfSquares(Subject subject, Case trial) {
        Moments moments = moments(trial);
        Tensor z = output(subject, trial);
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
        NdArray<DoubleDouble> squares = extended(z).map(DoubleDouble::squared);
        NdArray<DoubleDouble> expected = moments.centred().over(moments.scale()).map(DoubleDouble::squared);
        Tensor allowed = z.zip(bound, (value, b) -> (2 * Math.abs(value) + b) * b);
        return residuals(trial, squares, expected, allowed);
    }

    private Verdict orthogonal(Subject subject, Case trial) {
        Moments moments = moments(trial);
        Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("x").bound();
        NdArray<DoubleDouble> along = extended(gradient(subject, trial)).times(moments.centred());
        NdArray<DoubleDouble> expected = extended(trial.upstream().get("y")).times(moments.centred())
                .over(moments.scale()).times(moments.shrinkage());
        Tensor allowed = bound.times(Truth.read(moments.centred(), c -> Math.abs(c.value())));
        return residuals(trial, along, expected, allowed);
    }

    /** That both sum to the same over every block, within the bounds of the terms. */
    private Verdict residuals(Case trial, NdArray<DoubleDouble> terms, NdArray<DoubleDouble> expected, Tensor allowed) {
        Shape shape = terms.shape();
        ToIntFunction<int[]> block = at -> block(layer(trial), shape, at);
        Tensor rounding = Truth.read(terms, number -> Math.abs(number.value()))
                .plus(Truth.read(expected, number -> Math.abs(number.value()))).times(EXTENDED);
        Map<Integer, DoubleDouble> residuals = Moments.sums(terms.minus(expected), block);
        Map<Integer, DoubleDouble> bounds = Moments.sums(extended(allowed.plus(rounding)), block);
        return Verdict.worst(residuals.keySet().stream().map(number -> Verdict.near("the residual of block " + number,
                residuals.get(number).value(), 0, bounds.get(number).value())).toList());
    }

    /** Every element is within its bound of the true one, and the true ones sum to zero. */
    private Verdict sumsToZero(Case trial, Tensor elements, Tensor bound) {
        ToIntFunction<int[]> line = at -> line(layer(trial), elements.shape(), at);
        Map<Integer, DoubleDouble> sums = Moments.sums(extended(elements), line);
        Map<Integer, DoubleDouble> bounds = Moments.sums(extended(bound), line);
        return Verdict.worst(sums.keySet().stream().map(number -> Verdict.near("the sum of line " + number,
                sums.get(number).value(), 0, bounds.get(number).value())).toList());
    }

    private Moments moments(Case trial) {
        NdArray<DoubleDouble> x = extended(trial.inputs().get("x"));
        ToIntFunction<int[]> line = at -> line(layer(trial), x.shape(), at);
        int lines = Math.max(1, Moments.sums(x, line).size());
        return Moments.of(x, line, centres(), at -> block(layer(trial), x.shape(), at), x.count() / lines,
                deviation(layer(trial)));
    }

    private static NdArray<DoubleDouble> extended(Tensor tensor) {
        return NdArray.input(DoubleDouble.ARITHMETIC, tensor);
    }

    @SuppressWarnings("unchecked")
    private O layer(Case trial) {
        return (O) trial.operation();
    }
}
