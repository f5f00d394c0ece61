package org.plumbline.properties;

import java.util.function.UnaryOperator;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A tensor that a subject computed and how far it may be from the true one. Two ways to the same numbers agree within
 * the sum of both.
 *
 * @param value what the subject gave
 * @param bound the greatest error allowed of each element
 */
public record Agreement(Tensor value, Tensor bound) {

    /** The output y of a case. */
    public static Agreement output(Subject subject, Case trial) {
        return output(subject, trial, "y");
    }

    /** The output of a case under this name. */
    public static Agreement output(Subject subject, Case trial, String name) {
        return new Agreement(subject.forward(trial.operation(), trial.inputs()).get(name),
                Truth.outputs(trial, Precision.DOUBLE).get(name).bound());
    }

    /** The gradients of a case by every differentiable input. */
    public static Named<Agreement> gradients(Subject subject, Case trial) {
        Named<Tensor> actual = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream());
        Named<Expected> expected = Truth.gradients(trial, Precision.DOUBLE);
        Named<Agreement> gradients = Named.none();
        for (String input : expected.names()) {
            gradients = gradients.with(input, new Agreement(actual.get(input), expected.get(input).bound()));
        }
        return gradients;
    }

    /** The gradient of a case by one of its inputs. */
    public static Agreement gradient(Subject subject, Case trial, String input) {
        return gradients(subject, trial).get(input);
    }

    /** The same rearrangement of the numbers and their bounds: a transposition, a selection, zeros put in. */
    public Agreement rearranged(UnaryOperator<Tensor> rearrangement) {
        return new Agreement(rearrangement.apply(value), rearrangement.apply(bound));
    }

    /** The sum of two, with the rounding of the addition. */
    public Agreement plus(Agreement other) {
        Tensor sum = value.plus(other.value);
        double unit = Precision.DOUBLE.unitRoundoff();
        return new Agreement(sum, bound.plus(other.bound).plus(sum.map(x -> unit * Math.abs(x))));
    }

    /** The quotient by a number that is the sum of so many terms above 0, with the roundings of sum and division. */
    public Agreement over(double divisor, int terms) {
        Tensor quotient = value.map(x -> x / divisor);
        double roundings = 2 * terms * Precision.DOUBLE.unitRoundoff();
        return new Agreement(quotient, bound.map(error -> error / divisor * (1 + roundings))
                .plus(quotient.map(x -> roundings * Math.abs(x))));
    }

    /** Whether this is the other, within both bounds. */
    public Verdict with(String name, Agreement other) {
        return !value.shape().equals(other.value.shape())
                ? Verdict.fail(name + ": shape " + value.shape() + " and shape " + other.value.shape())
                : Expected.of(other.value, bound.plus(other.bound)).judge(name, value);
    }

    /** The inner product with exact weights. */
    public Agreement dot(Tensor weights) {
        Tensor magnitudes = weights.map(Math::abs);
        double terms = magnitudes.dot(value.map(Math::abs));
        double error = magnitudes.dot(bound) + 2 * (weights.count() + 1) * Precision.DOUBLE.unitRoundoff() * terms;
        return new Agreement(Tensor.scalar(weights.dot(value)), Tensor.scalar(error));
    }
}
