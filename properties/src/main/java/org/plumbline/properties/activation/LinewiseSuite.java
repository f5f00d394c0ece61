package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.plumbline.oracle.activation.Linewise;
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
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/**
 * How softmax and its logarithm are tried: along any axis of up to three, counted from the first or from the last.
 *
 * @param <O> the function
 */
public abstract class LinewiseSuite<O extends Linewise> implements Suite<O> {

    static final double UNIT = Precision.DOUBLE.unitRoundoff();

    /** The function along an axis. */
    abstract O along(int axis);

    /** The theorems of this function alone. */
    abstract List<Law> theorems();

    @Override
    public Arbitrary<O> operations(Regime regime) {
        return Arbitraries.integers().between(-3, 2).map(this::along);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O function, Regime regime) {
        int axis = function.axis();
        int shortest = regime == Regime.EXTREME ? 2 : 1;
        Arbitrary<Shape> shapes = Sizes.shape(axis < 0 ? -axis : axis + 1, 3, 3)
                .map(shape -> shape.with(axis, Math.max(shortest, shape.size(axis))));
        return shapes.flatMap(shape -> perhapsNone(shape, axis)).flatMap(shape -> {
            Inputs inputs = Inputs.of(function, regime).ellipsis(shape);
            return regime == Regime.EXTREME
                    ? inputs.tensor("x", extremes(shape, shape.axis(axis))).arbitrary() : inputs.arbitrary();
        });
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        List<Law> common = List.of(
                new Law("a shift of x changes nothing", "y(x + c) = y(x)", LinewiseSuite::shiftInvariant),
                new Law("the gradient sums to zero over the axis", "sum_i dx_i = 0", LinewiseSuite::gradientSumsToZero),
                new Law("every line by itself", "y of one line alone = the line of y", LinewiseSuite::lineByLine)
                        .where("x has elements", trial -> trial.inputs().get("x").count() > 0));
        return Stream.concat(common.stream(), theorems().stream()).toList();
    }

    /** Now and then, no lines at all. */
    private static Arbitrary<Shape> perhapsNone(Shape shape, int axis) {
        if (shape.rank() == 1) {
            return Arbitraries.just(shape);
        }
        int other = (shape.axis(axis) + 1) % shape.rank();
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(shape)), Tuple.of(1, Arbitraries.just(shape.with(other, 0))));
    }

    /**
     * Every line somewhere else, with differences of at most 40 within: beyond, fifty decimals of the textbook formula
     * keep too few digits. For the same reason no line has a single element: they miss the logarithm of an
     * exponential, which is 0.
     */
    private static Arbitrary<Tensor> extremes(Shape shape, int axis) {
        Arbitrary<Tensor> places = Tensors.of(shape.with(axis, 1), Values.among(0, 710, -1000, 9000));
        Arbitrary<Tensor> within = Tensors.of(shape, Values.among(0, 0x1p-1070, 1e-160, 1e-17, 1e-8, 1, 3, 20, 40));
        return Combinators.combine(places, within).as((place, x) -> Tensor.build(shape, at -> {
            int[] line = at.clone();
            line[axis] = 0;
            return x.get(at) + place.get(line);
        }));
    }

    /** Shifting by 8 rounds x by less than the bound's share for inputs. */
    private static Verdict shiftInvariant(Subject subject, Case trial) {
        Case shifted = trial.withInputs(trial.inputs().map(x -> x.map(e -> e + 8)));
        Expected there = Expected.of(value(subject, shifted), bound(trial).plus(bound(shifted)));
        return there.judge("y", value(subject, trial));
    }

    /** Every dx is within its bound of the true one, and the true ones sum to zero. */
    private static Verdict gradientSumsToZero(Subject subject, Case trial) {
        Tensor dx = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("x");
        Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("x").bound();
        return sum(trial, dx, bound, 0);
    }

    /** Both are within their bounds of the same truth. */
    private static Verdict lineByLine(Subject subject, Case trial) {
        Tensor x = trial.inputs().get("x");
        Case alone = trial.withInputs(Named.of("x", first(trial, x)));
        Expected expected = Expected.of(first(trial, value(subject, trial)), bound(alone).times(2));
        return expected.judge("y", value(subject, alone));
    }

    /** The first line along the axis, as a tensor of the same rank. */
    private static Tensor first(Case trial, Tensor x) {
        int along = x.shape().axis(axis(trial));
        Tensor line = x;
        for (int axis = 0; axis < x.rank(); axis++) {
            line = axis == along ? line : line.slice(axis, 0, 1);
        }
        return line;
    }

    /** Whether every line sums to this; n terms, each with its bound, round n - 1 times. */
    static Verdict sum(Case trial, Tensor terms, Tensor bounds, double expected) {
        Tensor sum = sum(trial, terms);
        Tensor rounding = sum(trial, terms.map(Math::abs)).times(terms.size(axis(trial)) * UNIT);
        return Expected.of(Tensor.filled(sum.shape(), expected), sum(trial, bounds).plus(rounding))
                .judge("the sum over the axis", sum);
    }

    /** y. */
    static Tensor value(Subject subject, Case trial) {
        return subject.forward(trial.operation(), trial.inputs()).get("y");
    }

    /** How far y may be from the truth. */
    static Tensor bound(Case trial) {
        return Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
    }

    private static Tensor sum(Case trial, Tensor terms) {
        Tensor sum = terms.select(axis(trial), 0);
        for (int i = 1; i < terms.size(axis(trial)); i++) {
            sum = sum.plus(terms.select(axis(trial), i));
        }
        return sum;
    }

    private static int axis(Case trial) {
        return ((Linewise) trial.operation()).axis();
    }
}
