package org.plumbline.reports.thirdparty.commonsmath;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.analysis.function.Tanh;
import org.apache.commons.math3.special.Erf;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Formula;
import org.plumbline.reports.thirdparty.FormulaTrial;
import org.plumbline.reports.thirdparty.Trial;

/** Functions of one number, where they are ordinary and where they saturate. */
final class Functions {

    private static final int LENGTH = 10;

    private Functions() {
    }

    static List<Trial> trials() {
        return List.of(
                trial("Sigmoid", between(-30, 30), new Sigmoid()::value, new Scalar() {
                    @Override
                    public <T extends Real<T>> T of(T x) {
                        return sigmoid(x);
                    }
                }),
                trial("Sigmoid(-1, 3)", between(-30, 30), new Sigmoid(-1, 3)::value, new Scalar() {
                    @Override
                    public <T extends Real<T>> T of(T x) {
                        return sigmoid(x).times(4).minus(1);
                    }
                }),
                trial("Sigmoid, derivative", between(-30, 30), derivative(new Sigmoid()), SIGMOID_DERIVATIVE),
                trial("Sigmoid, derivative where it saturates", between(-700, -380), derivative(new Sigmoid()),
                        SIGMOID_DERIVATIVE, lostDerivative()),
                trial("Tanh", between(-20, 20), new Tanh()::value, new Scalar() {
                    @Override
                    public <T extends Real<T>> T of(T x) {
                        return x.tanh();
                    }
                }),
                trial("Tanh, derivative", between(-3, 3), derivative(new Tanh()), new Scalar() {
                    @Override
                    public <T extends Real<T>> T of(T x) {
                        return x.tanh().squared().negate().plus(1);
                    }
                }),
                trial("Erf.erf", between(-6, 6), Erf::erf, new Scalar() {
                    @Override
                    public <T extends Real<T>> T of(T x) {
                        return x.erfc().negate().plus(1);
                    }
                }),
                trial("Erf.erfc", between(-6, 26), Erf::erfc, new Scalar() {
                    @Override
                    public <T extends Real<T>> T of(T x) {
                        return x.erfc();
                    }
                }));
    }

    /** A formula of one number. */
    private interface Scalar extends Formula {

        <T extends Real<T>> T of(T x);

        @Override
        default <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
            return x.map(this::of);
        }
    }

    private static final Scalar SIGMOID_DERIVATIVE = new Scalar() {
        @Override
        public <T extends Real<T>> T of(T x) {
            return sigmoid(x).times(sigmoid(x.negate()));
        }
    };

    private static <T extends Real<T>> T sigmoid(T x) {
        return x.negate().exp().plus(1).reciprocal();
    }

    private static Trial trial(String subject, Function<Random, Tensor> input, DoubleUnaryOperator function,
            Formula formula, Discrepancy... discrepancies) {
        return new FormulaTrial(CommonsMath.LIBRARY, subject, x -> x.map(function), input,
                Map.of("textbook formula, functions within 4 ulp", formula), List.of(discrepancies));
    }

    private static Function<Random, Tensor> between(double least, double most) {
        return random -> Tensor.build(Shape.of(LENGTH), at -> least + (most - least) * random.nextDouble());
    }

    private static DoubleUnaryOperator derivative(UnivariateDifferentiableFunction function) {
        return x -> function.value(new DerivativeStructure(1, 1, 0, x)).getPartialDerivative(1);
    }

    private static Discrepancy lostDerivative() {
        double x = -400;
        return new Discrepancy(
                "UnivariateDifferentiableFunction.value(DerivativeStructure): the function and its derivatives at t",
                "the derivative is 0 where it is a normal number: 1/(1 + exp(-x)) is squared, which underflows, before "
                        + "it is multiplied by exp(-x)",
                String.format("at x = %s: value %.3g, derivative %s; true derivative %.3g",
                        x, new Sigmoid().value(x), derivative(new Sigmoid()).applyAsDouble(x), Math.exp(x)));
    }
}
