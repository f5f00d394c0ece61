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
import org.plumbline.oracle.activation.ScaledSigmoid;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Formula;
import org.plumbline.reports.thirdparty.FunctionTrial;
import org.plumbline.reports.thirdparty.Trial;
import org.plumbline.reports.thirdparty.Witness;

/** Functions of one number, where they are ordinary and where they saturate. */
final class Functions {

    private static final int LENGTH = 10;

    private static final Formula ERF = new Formula() {
        @Override
        public <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
            return x.map(xi -> xi.erfc().negate().plus(1));
        }
    };

    private static final Formula ERFC = new Formula() {
        @Override
        public <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
            return x.map(T::erfc);
        }
    };

    /** exp(x) / (1 + exp(x))^2: the chain rule over 1 / (1 + exp(-x)) squares what overflows there. */
    private static final Formula SATURATED_SIGMOID_DERIVATIVE = new Formula() {
        @Override
        public <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
            return x.map(xi -> xi.exp().over(xi.exp().plus(1).squared()));
        }
    };

    private Functions() {
    }

    static List<Trial> trials() {
        org.plumbline.oracle.activation.Sigmoid sigmoid = org.plumbline.oracle.activation.Sigmoid.standard();
        org.plumbline.oracle.activation.Tanh tanh = org.plumbline.oracle.activation.Tanh.standard();
        return List.of(
                trial("Sigmoid", between(-30, 30), new Sigmoid()::value, Witness.of(sigmoid)),
                trial("Sigmoid(-1, 3)", between(-30, 30), new Sigmoid(-1, 3)::value,
                        Witness.of(new ScaledSigmoid(-1, 3))),
                trial("Sigmoid, derivative", between(-30, 30), derivative(new Sigmoid()), Witness.derivative(sigmoid)),
                trial("Sigmoid, derivative where it saturates", between(-700, -380), derivative(new Sigmoid()),
                        SATURATED_SIGMOID_DERIVATIVE, lostDerivative()),
                trial("Tanh", between(-20, 20), new Tanh()::value, Witness.of(tanh)),
                trial("Tanh, derivative", between(-3, 3), derivative(new Tanh()), Witness.derivative(tanh)),
                trial("Erf.erf", between(-6, 6), Erf::erf, ERF),
                trial("Erf.erfc", between(-6, 26), Erf::erfc, ERFC));
    }

    private static Trial trial(String subject, Function<Random, Tensor> input, DoubleUnaryOperator function,
            Witness witness, Discrepancy... discrepancies) {
        return new FunctionTrial(CommonsMath.LIBRARY, subject, x -> x.map(function), input,
                Map.of("textbook formula, functions within 4 ulp", witness), List.of(discrepancies));
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
