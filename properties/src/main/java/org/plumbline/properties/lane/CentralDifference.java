package org.plumbline.properties.lane;

import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * The subject's gradient against central differences of its own forward pass in double, h = 2^-17.
 *
 * <p>The error model has three parts, none of them guessed: the gradient's own bound; the truncation at this very h,
 * computed in double-double as |phi' - D(h)|; and the rounding of the forward pass, sum |dy| B / h, with B the larger
 * of the forward bounds at both points, plus that of the sum itself. The factor 2 on B covers the change of B over a
 * step.
 *
 * <p>An err/bound just below 1 is the rule where phi bends sharply, as the logarithm near 0 or a normalisation of two
 * close values does: the truncation is then nearly all of the bound and, since the subject's differences make the same,
 * nearly all of the error. It cannot pass 1 for that: rounding has a part of the bound to itself, of which the
 * reference uses 0.126 at most (binary cross-entropy, softsign, GELU and tanh, on 6,000 random cases each).
 */
final class CentralDifference {

    private static final double STEP = 0x1p-17;

    private CentralDifference() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Perturbation phi = new Perturbation(trial);
        Named<Expected> gradient = Truth.gradients(trial, Precision.DOUBLE);
        Named<Tensor> truncated = phi.elements((input, i) -> phi.central(input, i, step(phi, trial, input, i)).value());
        double rounding = phi.rounding();
        Named<Tensor> actual = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream());
        Named<Tensor> difference = phi.elements((input, i) -> difference(subject, trial, input, i,
                step(phi, trial, input, i)));
        Named<Expected> expected = Named.none();
        for (String name : gradient.names()) {
            Tensor truth = Truth.read(gradient.get(name).truth(), x -> x.value());
            Tensor truncation = truth.minus(truncated.get(name)).map(Math::abs);
            Tensor noise = truth.map(d -> 2 * rounding / STEP + 0x1p-50 * Math.abs(d));
            expected = expected.with(name, Expected.of(difference.get(name),
                    gradient.get(name).bound().plus(truncation).plus(noise)));
        }
        return Expected.judgeGradients(expected, actual);
    }

    /** A step that is the exact difference of two doubles. */
    private static double step(Perturbation phi, Case trial, String input, int offset) {
        double x = trial.inputs().get(input).at(offset);
        return x + STEP * phi.scale(input, offset) - x;
    }

    private static double difference(Subject subject, Case trial, String input, int offset, double h) {
        return (objective(subject, trial, input, offset, h) - objective(subject, trial, input, offset, -h)) / (2 * h);
    }

    private static double objective(Subject subject, Case trial, String input, int offset, double h) {
        Tensor x = trial.inputs().get(input);
        Named<Tensor> outputs = subject.forward(trial.operation(),
                trial.inputs().with(input, x.with(offset, x.at(offset) + h)));
        return trial.upstream().names().stream()
                .mapToDouble(name -> trial.upstream().get(name).dot(outputs.get(name))).sum();
    }
}
