package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.plumbline.oracle.activation.Elementwise;
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
 * How a function of every element by itself is tried.
 *
 * @param <O> the function
 */
public abstract class ElementwiseSuite<O extends Elementwise> implements Suite<O> {

    /** An interval in which every value lies. */
    abstract Interval range(O function);

    /** A bounded interval in which every derivative lies. */
    abstract Interval slopes(O function);

    /**
     * Whether the textbook formula keeps its digits at this extreme in fifty decimals; always, by default. It does at
     * whole numbers nearer to 0 than a number where it does, to which a failing case shrinks.
     */
    boolean calculable(O function, double x) {
        return true;
    }

    /** The theorems of this function alone. */
    List<Law> theorems() {
        return List.of();
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O function, Regime regime) {
        Arbitrary<Shape> shapes = Arbitraries.frequencyOf(
                Tuple.of(12, Sizes.shape(0, 3, 3)), Tuple.of(1, Arbitraries.just(Shape.of(0, 3))));
        return shapes.flatMap(shape -> {
            Inputs inputs = Inputs.of(function, regime).ellipsis(shape);
            return regime == Regime.EXTREME
                    ? inputs.tensor("x", Tensors.of(shape, Values.among(extremes(function)))).arbitrary()
                    : inputs.arbitrary();
        });
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        List<Law> common = List.of(
                ElementwiseLaws.elementByElement(),
                ElementwiseLaws.notANumber(),
                new Law("the values lie in their range", "least <= y <= most" + declared(range(standard())),
                        this::valuesInRange),
                new Law("the derivatives lie in their range",
                        "least dy <= dx <= most dy for dy >= 0" + declared(slopes(standard())), this::slopesInRange));
        return Stream.concat(common.stream(), theorems().stream()).toList();
    }

    /** The ends of an interval, which hyper-parameters may move. */
    private static String declared(Interval interval) {
        return "; by default least = " + interval.least() + ", most = " + interval.most();
    }

    private double[] extremes(O function) {
        return DoubleStream.of(Values.EXTREMES).flatMap(x -> DoubleStream.of(x, -x))
                .filter(x -> calculable(function, x)).toArray();
    }

    private Verdict valuesInRange(Subject subject, Case trial) {
        Interval range = range(function(trial));
        Tensor y = ElementwiseLaws.value(subject, trial, trial.inputs().get("x"));
        return Expected.of(y.map(range::nearest), ElementwiseLaws.bound(trial)).judge("y", y);
    }

    /** The ends of the interval times dy round once. */
    private Verdict slopesInRange(Subject subject, Case trial) {
        Interval slopes = slopes(function(trial));
        Tensor dy = trial.upstream().get("y");
        Tensor dx = ElementwiseLaws.gradient(subject, trial);
        Tensor rounding = dx.map(d -> Precision.DOUBLE.unitRoundoff() * Math.abs(d));
        Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("x").bound().plus(rounding);
        return Expected.of(dy.zip(dx, (factor, d) -> slopes.times(factor).nearest(d)), bound).judge("dx", dx);
    }

    @SuppressWarnings("unchecked")
    private O function(Case trial) {
        return (O) trial.operation();
    }
}
