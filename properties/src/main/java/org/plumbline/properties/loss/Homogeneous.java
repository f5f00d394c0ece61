package org.plumbline.properties.loss;

import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** Euler's theorem on homogeneous functions: f(r d) = r^k f(d) has the sum of d f'(d) equal to k f(d). */
final class Homogeneous {

    private static final double UNIT = Precision.DOUBLE.unitRoundoff();

    private Homogeneous() {
    }

    /** The law for a loss that is homogeneous of this degree in the distance from a target. */
    static Law inTheDistance(String prediction, String target, int degree) {
        return new Law("Euler's theorem of degree " + degree,
                "sum (" + prediction + " - " + target + ") d" + prediction + " = " + times(degree) + "sum of dy loss",
                (subject, trial) -> judge(subject, trial, prediction,
                        trial.inputs().get(prediction).minus(trial.inputs().get(target)), degree));
    }

    /** The law for a function that is homogeneous of this degree in an input. */
    static Law in(String input, int degree) {
        return new Law("Euler's theorem of degree " + degree,
                "sum " + input + " d" + input + " = " + times(degree) + "sum of dy y",
                (subject, trial) -> judge(subject, trial, input, trial.inputs().get(input), degree));
    }

    private static String times(int degree) {
        return degree == 1 ? "" : degree + " ";
    }

    /**
     * Both sides are sums of products; beside the bounds of outputs and gradients, each is charged the roundings of its
     * products and of its sum, in any order, and one more for the distance.
     */
    private static Verdict judge(Subject subject, Case trial, String input, Tensor distance, int degree) {
        Tensor dx = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get(input);
        Named<Tensor> outputs = subject.forward(trial.operation(), trial.inputs());
        Named<Expected> truth = Truth.outputs(trial, Precision.DOUBLE);
        double right = 0;
        double bound = roundings(dx.count()) * size(distance, dx)
                + size(distance, Truth.gradients(trial, Precision.DOUBLE).get(input).bound());
        for (String name : trial.upstream().names()) {
            Tensor dy = trial.upstream().get(name);
            right += degree * dy.dot(outputs.get(name));
            bound += degree * (roundings(dy.count()) * size(dy, outputs.get(name)) + size(dy, truth.get(name).bound()));
        }
        return Verdict.near("the sum", distance.dot(dx), right, bound);
    }

    private static double roundings(int terms) {
        return (terms + 2) * UNIT;
    }

    private static double size(Tensor x, Tensor y) {
        return x.map(Math::abs).dot(y.map(Math::abs));
    }
}
