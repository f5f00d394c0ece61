package org.plumbline.properties.activation;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** Theorems that several functions of one number obey. */
final class ElementwiseLaws {

    private static final double UNIT = Precision.DOUBLE.unitRoundoff();

    private ElementwiseLaws() {
    }

    /** y(x) of any shape is that of the flattened x, to the last bit. */
    static Law elementByElement() {
        String statement = "y(x) reshaped = y(x reshaped), to the last bit";
        return new Law("every element by itself", statement, (subject, trial) -> {
            Tensor x = trial.inputs().get("x");
            Shape flat = Shape.of(x.count());
            Tensor y = value(subject, trial, x);
            Tensor flattened = value(subject, trial, x.reshape(flat));
            return Verdict.that(y.reshape(flat).equals(flattened), "y = " + y + ", flattened " + flattened);
        });
    }

    /** A NaN comes out where it went in, and nowhere else. */
    static Law notANumber() {
        return new Law("NaN in gives NaN out, and in no other place", "y(NaN) = NaN", (subject, trial) -> {
            Tensor x = trial.inputs().get("x");
            Tensor expected = value(subject, trial, x).with(0, Double.NaN);
            Tensor actual = value(subject, trial, x.with(0, Double.NaN));
            return Verdict.that(actual.equals(expected), "expected " + expected + ", came " + actual);
        }).where("x has elements", trial -> trial.inputs().get("x").count() > 0);
    }

    /** Rounding knows no sign, and a formula that treats it apart is one of |x|. */
    static Law odd() {
        return new Law("odd", "y(-x) = -y(x), to the last bit", (subject, trial) -> {
            Tensor x = trial.inputs().get("x");
            Tensor minus = value(subject, trial, x).map(y -> 0 - y);
            Tensor reflected = value(subject, trial, x.map(e -> -e)).map(y -> 0 + y);
            return Verdict.that(reflected.equals(minus), "y(-x) = " + reflected + ", -y(x) = " + minus);
        });
    }

    /** The terms of a sum that is zero. */
    @FunctionalInterface
    interface Terms {
        /** The terms for a number x, the value there, and the value at -x. */
        double[] of(double x, double y, double reflected);
    }

    /** A theorem on f(x) and f(-x): both values are within their bounds, and the sum of n terms rounds n - 1 times. */
    static Law reflection(String statement, Terms terms) {
        return reflection(statement, operation -> terms);
    }

    /** As {@link #reflection(String, Terms)}, where the terms depend on the operation's hyper-parameters. */
    static Law reflection(String statement, Function<Operation, Terms> termsOf) {
        return new Law("reflection", statement, (subject, trial) -> {
            Terms terms = termsOf.apply(trial.operation());
            Tensor x = trial.inputs().get("x");
            Case mirrored = trial.withInputs(trial.inputs().with("x", x.map(e -> -e)));
            Tensor y = value(subject, trial, x);
            Tensor reflected = value(subject, trial, mirrored.inputs().get("x"));
            Tensor bound = bound(trial).plus(bound(mirrored));
            return judge(x, i -> {
                double[] sum = terms.of(x.at(i), y.at(i), reflected.at(i));
                double rounding = (sum.length - 1) * UNIT * DoubleStream.of(sum).map(Math::abs).sum();
                return Verdict.near("the sum for x = " + x.at(i), DoubleStream.of(sum).sum(), 0,
                        bound.at(i) + rounding);
            });
        });
    }

    /** The same function by another formula, in double-double. */
    static Law formula(String statement, UnaryOperator<DoubleDouble> formula) {
        return new Law("another formula", statement, (subject, trial) -> {
            Tensor x = trial.inputs().get("x");
            NdArray<DoubleDouble> other = NdArray.input(DoubleDouble.ARITHMETIC, x).map(formula);
            return new Expected(other, bound(trial)).judge("y", value(subject, trial, x));
        });
    }

    /**
     * The derivative as a function of the value. That function changes no faster than its argument times a factor, and
     * its evaluation and the product with dy round at most four times.
     */
    static Law derivative(String statement, double fastest, DoubleUnaryOperator ofValue) {
        return new Law("the derivative by the value", statement, (subject, trial) -> {
            Tensor y = value(subject, trial, trial.inputs().get("x"));
            Tensor dy = trial.upstream().get("y");
            Tensor slack = dy.map(Math::abs).times(bound(trial).map(b -> fastest * b + 4 * UNIT));
            Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("x").bound().plus(slack);
            return Expected.of(dy.times(y.map(ofValue)), bound).judge("dx", gradient(subject, trial));
        });
    }

    /** The function doubled where x is, to the last bit: a product with a power of two is exact. */
    static Law homogeneous() {
        return new Law("positively homogeneous", "y(2^k x) = 2^k y(x), to the last bit", (subject, trial) -> {
            Tensor x = trial.inputs().get("x");
            return Verdict.worst(DoubleStream.of(0x1p-30, 0.5, 2, 0x1p30).mapToObj(scale -> {
                Tensor scaled = value(subject, trial, x.times(scale)).map(y -> y + 0);
                Tensor expected = value(subject, trial, x).map(y -> y * scale + 0);
                return Verdict.that(scaled.equals(expected), "y(" + scale + " x) = " + scaled + ", not " + expected);
            }).toList());
        });
    }

    /** y for another x. */
    static Tensor value(Subject subject, Case trial, Tensor x) {
        return subject.forward(trial.operation(), Named.of("x", x)).get("y");
    }

    /** dx. */
    static Tensor gradient(Subject subject, Case trial) {
        return subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("x");
    }

    /** How far y may be from the truth. */
    static Tensor bound(Case trial) {
        return Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
    }

    private static Verdict judge(Tensor x, IntFunction<Verdict> element) {
        return Verdict.worst(IntStream.range(0, x.count()).mapToObj(element).toList());
    }
}
