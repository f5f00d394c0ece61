package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;

/**
 * The step function of Heaviside or, between -1 and 1, the sign function. Its gradient is declared to be 0 everywhere,
 * at the jump and for NaN too: nothing is learnt through it.
 *
 * @param levels the values beside the jump; 0 and 1 by default
 * @param atZero the value at 0; the upper one by default
 */
@About(name = "step",
        formula = {"y = lower    for x < 0", "y = at zero  for x = 0", "y = upper    for x > 0", "dx = 0"},
        sources = "Rosenblatt, The Perceptron, Psychological Review 65 (1958)")
public record Step(Levels levels, AtZero atZero) implements Elementwise {

    /** The values beside the jump. */
    public enum Levels implements Convention {
        /** Heaviside's. */
        ZERO_ONE("0 below and 1 above", 0),
        /** The sign's. */
        MINUS_ONE_ONE("-1 below and 1 above", -1);

        private final String meaning;
        private final double lower;

        Levels(String meaning, double lower) {
            this.meaning = meaning;
            this.lower = lower;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** The value below 0; above, it is 1. */
        public double lower() {
            return lower;
        }
    }

    /** The value at the jump. */
    public enum AtZero implements Convention {
        /** As below. */
        LOWER("the lower value", 0),
        /** Halfway. */
        MIDDLE("the mean of both values", 0.5),
        /** As above. */
        UPPER("the upper value", 1);

        private final String meaning;
        private final double weightOfUpper;

        AtZero(String meaning, double weightOfUpper) {
            this.meaning = meaning;
            this.weightOfUpper = weightOfUpper;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        private double between(double lower, double upper) {
            return lower + weightOfUpper * (upper - lower);
        }
    }

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Step {
        Check.present("levels", levels);
        Check.present("atZero", atZero);
    }

    /** 0 below 0; 1 from 0 on. */
    public static Step standard() {
        return new Step(Levels.ZERO_ONE, AtZero.UPPER);
    }

    /** -1, 0 or 1, as NumPy's, PyTorch's and TensorFlow's sign. */
    public static Step sign() {
        return new Step(Levels.MINUS_ONE_ONE, AtZero.MIDDLE);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        if (Double.isNaN(x.value())) {
            return x.constant();
        }
        int sign = x.sign();
        double lower = levels.lower();
        return x.arithmetic().of(sign < 0 ? lower : sign > 0 ? 1 : atZero.between(lower, 1));
    }

    @Override
    public double value(double x) {
        return x < 0 ? levels.lower() : x > 0 ? 1 : x == 0 ? atZero.between(levels.lower(), 1) : x;
    }

    @Override
    public double derivative(double x) {
        return 0;
    }
}
