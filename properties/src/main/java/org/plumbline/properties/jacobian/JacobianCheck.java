package org.plumbline.properties.jacobian;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Every entry of the Jacobian of an operation or network, by all its differentiable inputs and parameters, from its
 * backward pass against central differences of its forward pass: what {@code torch.autograd.gradcheck} does in its slow
 * mode, in bulk. Operations with a fast tier run on it, others as they are.
 *
 * <p>A pass tells as many columns as it can: one for every place along axes along which the operation turns out to be
 * independent, such as the examples of a batch or the channels of a normalisation, times as many copies as the cache
 * holds side by side along such an axis. Weights within a network have none; see {@link Cut}.
 *
 * <p>The bound of an entry is that of its central difference: truncation, by the difference at twice the step, and
 * rounding. For the latter an output is taken as the exact one of inputs that are off by n roundings, itself off by as
 * many, n being the number of input elements it depends on (Higham, Accuracy and Stability of Numerical Algorithms, 2nd
 * edition, 2002, sections 1.5 and 3.1), which holds for sums of products in any order and for compositions of them: rho
 * = n u (|y| + sum |dy/dx_i| |x_i|). The sum takes what backward says, so that a gradient too great by far is not
 * judged more leniently than by n u.
 *
 * @param core what the fast tier computes with, and on how many threads
 */
public record JacobianCheck(Core core) {

    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** Roundings of what is done with a sum, such as a root and a quotient. */
    private static final int FURTHER = 16;
    /** Entries that are kept at once, 64 MiB; a Jacobian of more goes by its rows. */
    private static final int KEPT = 1 << 23;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if core is null */
    public JacobianCheck {
        Check.present("core", core);
    }

    /**
     * Checks the Jacobian at a point.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if the inputs do not fit, or one refused lies within two
     *         steps of them
     */
    public JacobianReport of(Differentiable operation, Named<Tensor> inputs) {
        Check.present("operation", operation);
        Check.present("inputs", inputs);
        operation.bind(inputs);
        Problem problem = Problem.of(operation, inputs, core);
        Structure structure = Structure.of(problem, problem.differentiated());
        List<Rows> all = new ArrayList<>();
        problem.differentiated().forEach(input -> all.add(new Rows(problem, structure, input)));
        double[][] roundings = roundings(problem, all);
        Findings findings = new Findings(problem);
        for (int i = 0; i < all.size(); i++) {
            Rows rows = all.get(i);
            String input = problem.differentiated().get(i);
            int atOnce = Math.max(1, KEPT / Math.max(1, problem.value(input).count()));
            for (int from = 0; from < rows.count(); from += atOnce) {
                Judge judge = new Judge(problem, rows, input, from, Math.min(rows.count(), from + atOnce), roundings,
                        findings);
                Columns.of(problem, structure, input).each(judge::column);
            }
        }
        return findings.report(operation.name());
    }

    private static double[][] roundings(Problem problem, List<Rows> all) {
        List<Port> outputs = problem.outputs();
        double[][] sums = new double[outputs.size()][];
        for (int output = 0; output < sums.length; output++) {
            double[] y = problem.value(outputs.get(output).name()).data();
            sums[output] = new double[y.length];
            for (int row = 0; row < y.length; row++) {
                sums[output][row] = Math.abs(y[row]);
            }
        }
        int n = FURTHER;
        for (int i = 0; i < all.size(); i++) {
            double[] x = problem.value(problem.differentiated().get(i)).data();
            n += all.get(i).inputs().each();
            all.get(i).each(0, all.get(i).count(), (output, row, number, column, value) ->
                    sums[output][row] += Math.abs(value) * (Math.abs(x[column]) + Step.of(x[column])));
        }
        for (double[] ofOutput : sums) {
            for (int row = 0; row < ofOutput.length; row++) {
                ofOutput[row] *= n * UNIT_ROUNDOFF;
            }
        }
        return sums;
    }
}
