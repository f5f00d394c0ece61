package org.plumbline.oracle.real;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A number on a {@link Tape}: knows how it was made, so that the tape can run the chain rule backwards
 * (Griewank and Walther, <i>Evaluating Derivatives</i>, 2008, chapter 3).
 *
 * <p>The derivatives are computed in the same arithmetic T as the values. Over {@link DoubleDouble} this gives the true
 * gradient of a definition; over {@link RunningError} it gives the tolerance of a gradient.
 *
 * @param <T> the arithmetic beneath
 */
public final class Adjoint<T extends Real<T>> implements Real<Adjoint<T>> {

    private final Tape<T> tape;
    private final int index;
    private final T number;

    Adjoint(Tape<T> tape, int index, T number) {
        this.tape = tape;
        this.index = index;
        this.number = number;
    }

    /** The value, in the arithmetic beneath. */
    public T number() {
        return number;
    }

    int index() {
        return index;
    }

    @Override
    public Arithmetic<Adjoint<T>> arithmetic() {
        return tape;
    }

    @Override
    public double value() {
        return number.value();
    }

    @Override
    public Adjoint<T> plus(Adjoint<T> addend) {
        T one = tape.beneath().one();
        return tape.record(number.plus(addend.number), this, one, addend, one);
    }

    @Override
    public Adjoint<T> minus(Adjoint<T> subtrahend) {
        T one = tape.beneath().one();
        return tape.record(number.minus(subtrahend.number), this, one, subtrahend, one.negate());
    }

    @Override
    public Adjoint<T> times(Adjoint<T> factor) {
        return tape.record(number.times(factor.number), this, factor.number, factor, number);
    }

    @Override
    public Adjoint<T> over(Adjoint<T> divisor) {
        T quotient = number.over(divisor.number);
        return tape.record(quotient, this, divisor.number.reciprocal(),
                divisor, quotient.over(divisor.number).negate());
    }

    @Override
    public Adjoint<T> negate() {
        return tape.record(number.negate(), this, tape.beneath().one().negate());
    }

    @Override
    public Adjoint<T> sqrt() {
        T root = number.sqrt();
        return tape.record(root, this, root.times(2).reciprocal());
    }

    @Override
    public Adjoint<T> exp() {
        T exp = number.exp();
        return tape.record(exp, this, exp);
    }

    @Override
    public Adjoint<T> log() {
        return tape.record(number.log(), this, number.reciprocal());
    }

    @Override
    public Adjoint<T> sin() {
        return tape.record(number.sin(), this, number.cos());
    }

    @Override
    public Adjoint<T> cos() {
        return tape.record(number.cos(), this, number.sin().negate());
    }

    @Override
    public Adjoint<T> tanh() {
        T tanh = number.tanh();
        return tape.record(tanh, this, tape.beneath().one().minus(tanh.squared()));
    }

    @Override
    public Adjoint<T> erfc() {
        T slope = number.squared().negate().exp().times(-2).over(tape.beneath().pi().sqrt());
        return tape.record(number.erfc(), this, slope);
    }

    /** By the derivative p x^p / x: the double p - 1 would be rounded. */
    @Override
    public Adjoint<T> pow(double exponent) {
        T power = number.pow(exponent);
        T slope = exponent == 0 ? tape.beneath().zero()
                : number.sign() == 0 ? tape.beneath().of(exponent * Math.pow(0, exponent - 1))
                : power.over(number).times(exponent);
        return tape.record(power, this, slope);
    }

    @Override
    public Adjoint<T> constant() {
        return tape.leaf(number);
    }

    @Override
    public int compare(Adjoint<T> other) {
        return number.compare(other.number);
    }

    /** The record of a computation: which numbers went into which, and with which partial derivatives. */
    public static final class Tape<T extends Real<T>> implements Arithmetic<Adjoint<T>> {

        private final Arithmetic<T> beneath;
        private final List<int[]> parents = new ArrayList<>();
        private final List<List<T>> partials = new ArrayList<>();

        public Tape(Arithmetic<T> beneath) {
            this.beneath = beneath;
        }

        /** The arithmetic of the values and derivatives. */
        public Arithmetic<T> beneath() {
            return beneath;
        }

        @Override
        public Adjoint<T> of(double constant) {
            return leaf(beneath.of(constant));
        }

        /** A variable, or any number that the gradient may be asked for. */
        @Override
        public Adjoint<T> input(double value) {
            return leaf(beneath.input(value));
        }

        @Override
        public Adjoint<T> pi() {
            return leaf(beneath.pi());
        }

        @Override
        public Adjoint<T> sum(List<Adjoint<T>> terms) {
            int[] from = terms.stream().mapToInt(Adjoint::index).toArray();
            T sum = beneath.sum(terms.stream().map(Adjoint::number).toList());
            return node(sum, from, Collections.nCopies(terms.size(), beneath.one()));
        }

        /**
         * The gradient of sum_k seed_k output_k.
         *
         * @param outputs the outputs
         * @param seeds as many upstream gradients
         * @param inputs the numbers to differentiate by
         * @return the partial derivatives, in the order of the inputs
         */
        public List<T> gradient(List<Adjoint<T>> outputs, List<T> seeds, List<Adjoint<T>> inputs) {
            List<List<T>> contributions = new ArrayList<>(Collections.nCopies(parents.size(), null));
            for (int k = 0; k < outputs.size(); k++) {
                contribute(contributions, outputs.get(k).index, seeds.get(k));
            }
            List<T> adjoints = new ArrayList<>(Collections.nCopies(parents.size(), null));
            for (int node = parents.size() - 1; node >= 0; node--) {
                if (contributions.get(node) != null) {
                    T adjoint = beneath.sum(contributions.get(node));
                    adjoints.set(node, adjoint);
                    propagate(contributions, node, adjoint);
                }
            }
            return inputs.stream().map(input -> {
                T adjoint = adjoints.get(input.index);
                return adjoint == null ? beneath.zero() : adjoint;
            }).toList();
        }

        private void propagate(List<List<T>> contributions, int node, T adjoint) {
            int[] from = parents.get(node);
            for (int i = 0; i < from.length; i++) {
                contribute(contributions, from[i], adjoint.times(partials.get(node).get(i)));
            }
        }

        private static <T> void contribute(List<List<T>> contributions, int node, T amount) {
            if (contributions.get(node) == null) {
                contributions.set(node, new ArrayList<>(2));
            }
            contributions.get(node).add(amount);
        }

        private Adjoint<T> leaf(T number) {
            return node(number, new int[0], List.of());
        }

        private Adjoint<T> record(T number, Adjoint<T> parent, T partial) {
            return node(number, new int[] {parent.index}, List.of(partial));
        }

        private Adjoint<T> record(T number, Adjoint<T> first, T byFirst, Adjoint<T> second, T bySecond) {
            return node(number, new int[] {first.index, second.index}, List.of(byFirst, bySecond));
        }

        private Adjoint<T> node(T number, int[] from, List<T> slopes) {
            parents.add(from);
            partials.add(slopes);
            return new Adjoint<>(this, parents.size() - 1, number);
        }
    }
}
