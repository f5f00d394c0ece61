package org.plumbline.reports.thirdparty.commonsmath;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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
import org.plumbline.reports.thirdparty.Convention;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Formula;
import org.plumbline.reports.thirdparty.FunctionTrial;
import org.plumbline.reports.thirdparty.Trial;
import org.plumbline.reports.thirdparty.Witness;

/** Functions of one number, where they are ordinary and where they saturate. */
final class Functions {

    private static final int LENGTH = 10;
    private static final String TEXTBOOK = "textbook formula, functions within 4 ulp";

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
                trial("Sigmoid", -30, 30, new Sigmoid()::value, textbook(Witness.of(sigmoid))),
                trial("Sigmoid(-1, 3)", -30, 30, new Sigmoid(-1, 3)::value,
                        textbook(Witness.of(new ScaledSigmoid(-1, 3)))),
                trial("Sigmoid, derivative", -30, 30, derivative(new Sigmoid()),
                        textbook(Witness.derivative(sigmoid))),
                trial("Sigmoid, derivative where it saturates", -700, -380, derivative(new Sigmoid()),
                        textbook(SATURATED_SIGMOID_DERIVATIVE), lostDerivative()),
                trial("Tanh", -20, 20, new Tanh()::value, textbook(Witness.of(tanh))),
                trial("Tanh, derivative", -3, 3, derivative(new Tanh()), textbook(Witness.derivative(tanh))),
                erf(Erf::erf),
                erfc(Erf::erfc));
    }

    /** A function that should be the error function. */
    static Trial erf(DoubleUnaryOperator function) {
        return trial("Erf.erf", -6, 6, function,
                new Convention(TEXTBOOK, ERF, Optional.of(IncompleteGamma.erf(ERF))));
    }

    /** A function that should be the complementary error function. */
    static Trial erfc(DoubleUnaryOperator function) {
        return trial("Erf.erfc", -6, 26, function,
                new Convention(TEXTBOOK, ERFC, Optional.of(IncompleteGamma.erfc(ERFC))));
    }

    private static Convention textbook(Witness witness) {
        return Convention.of(TEXTBOOK, witness);
    }

    private static Trial trial(String subject, int least, int most, DoubleUnaryOperator function,
            Convention convention, Discrepancy... discrepancies) {
        return new FunctionTrial(CommonsMath.LIBRARY, subject, x -> x.map(function),
                random -> Tensor.build(Shape.of(LENGTH), at -> least + (most - least) * random.nextDouble()),
                "numbers from " + least + " to " + most, List.of(convention), List.of(discrepancies));
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
