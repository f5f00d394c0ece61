package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Erfc;
import org.plumbline.oracle.real.Real;

/**
 * Gaussian error linear unit: {@code y = x Phi(x)}, with Phi the standard normal distribution, or its approximation.
 *
 * @param form exact by default, as in PyTorch, Keras and ONNX (JAX: tanh)
 */
@About(name = "gelu",
        formula = {"exact: y = x * Phi(x) = x / 2 * erfc(-x / sqrt(2))",
            "tanh:  y = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))"},
        sources = "Hendrycks, Gimpel, Gaussian Error Linear Units (GELUs), 2016, arXiv:1606.08415, section 2")
public record Gelu(Form form) implements SelfGated {

    private static final Sigmoid SIGMOID = Sigmoid.standard();
    private static final double CUBIC = 0.044715;

    /** Which gate is meant. */
    public enum Form implements Convention {
        /** The normal distribution itself. */
        EXACT("the normal distribution, by erfc"),
        /** The paper's approximation of it. */
        TANH("the approximation by tanh");

        private final String meaning;

        Form(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if form is null */
    public Gelu {
        Check.present("form", form);
    }

    /** The exact form. */
    public static Gelu standard() {
        return new Gelu(Form.EXACT);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        T two = x.arithmetic().of(2);
        return switch (form) {
            case EXACT -> x.over(2).times(x.negate().over(two.sqrt()).erfc());
            case TANH -> {
                T inner = two.over(x.arithmetic().pi()).sqrt().times(x.plus(x.squared().times(x).times(CUBIC)));
                yield x.over(2).times(inner.tanh().plus(1));
            }
        };
    }

    /** (1 + tanh(u)) / 2 = sigmoid(2 u), without the cancellation where tanh is near -1. */
    @Override
    public double gate(double x) {
        return switch (form) {
            case EXACT -> Erfc.of(-x / Math.sqrt(2)) / 2;
            case TANH -> SIGMOID.value(twiceInner(x));
        };
    }

    @Override
    public double gateSlope(double x) {
        return switch (form) {
            case EXACT -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            case TANH -> {
                double bell = SIGMOID.derivative(twiceInner(x));
                yield bell == 0 ? 0 : bell * 2 * Math.sqrt(2 / Math.PI) * (1 + 3 * CUBIC * x * x);
            }
        };
    }

    private static double twiceInner(double x) {
        return 2 * Math.sqrt(2 / Math.PI) * (x + CUBIC * x * x * x);
    }
}
