package org.plumbline.properties.jacobian;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
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
 * holds side by side along such an axis. Weights within a network have none; see {@link Cut}. As copies make another
 * batch than the one that is asked about, a backward pass of that one by itself is held against the rows, too; see
 * {@link Whole}.
 *
 * <p>The bound of an entry is that of its central difference: truncation, by the difference at twice the step, and
 * rounding. For the latter an output is taken as the exact one of inputs that are off by n roundings, itself off by as
 * many, n being the number of input elements it depends on (Higham, Accuracy and Stability of Numerical Algorithms, 2nd
 * edition, 2002, sections 1.5 and 3.1), which holds for sums of products in any order and for compositions of them. Of
 * many roundings of random sign 8 sqrt(n) add up (Higham, Mary, A New Approach to Probabilistic Rounding Error
 * Analysis, SIAM Journal on Scientific Computing 41 (2019), theorem 2.4): rho = min(n, 8 sqrt(n)) u (|y| + sum
 * |dy/dx_i| |x_i|). The sum takes what backward says; a gradient too great by far is not judged more leniently than by
 * that share of itself.
 *
 * @param core what the fast tier computes with, and on how many threads
 */
public record JacobianCheck(Core core) {

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
        Scales scales = Scales.of(problem);
        Map<String, Analytic> kept = new LinkedHashMap<>();
        Map<String, Whole> wholes = new LinkedHashMap<>();
        int elements = 0;
        for (String input : problem.differentiated()) {
            Rows rows = new Rows(problem, structure, input);
            elements += rows.inputs().each();
            Whole whole = new Whole(problem, input);
            wholes.put(input, whole);
            parts(problem, rows, analytic -> {
                scales.add(analytic, problem.value(input).data());
                whole.add(analytic);
                kept.put(input, analytic);
            });
        }
        scales.finish(elements);
        Findings findings = new Findings(problem);
        kept.forEach((input, last) -> {
            Columns columns = Columns.of(problem, structure, input);
            if (last.rows().count() <= atOnce(last.rows())) {
                columns.each(new Judge(problem, input, last, scales, findings)::column);
            } else {
                parts(problem, last.rows(), analytic ->
                        columns.each(new Judge(problem, input, analytic, scales, findings)::column));
            }
        });
        wholes.values().forEach(whole -> whole.judge(findings));
        return findings.report(operation.name());
    }

    /** The analytic Jacobian by an input, as many rows at a time as are kept at once. */
    private static void parts(Problem problem, Rows rows, Consumer<Analytic> part) {
        int atOnce = atOnce(rows);
        for (int from = 0; from < rows.count(); from += atOnce) {
            part.accept(Analytic.of(problem, rows, from, Math.min(rows.count(), from + atOnce)));
        }
    }

    private static int atOnce(Rows rows) {
        return Math.max(1, KEPT / Math.max(1, rows.inputs().offsets().length));
    }
}
