package org.plumbline.properties.jacobian;

import java.util.Set;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.training.SplitMix64;

/**
 * Holds a backward pass of the very problem, no copy beside it, against the rows of the Jacobian that copies gave: with
 * random signs s as the upstream gradient, it is to give s J. Code that goes another way by the size of a batch, or has
 * an element wrong at one place of an array, is found by it.
 *
 * <p>A wrong element is off by a sum of entries with random signs. What is off by less than copies may be, beside the
 * greatest sum of sizes of entries, is roundings.
 */
final class Whole {

    private static final long SEED = 1;

    private final Problem problem;
    private final String input;
    private final double[][] signs;
    private final double[] sums;
    private final double[] sizes;
    private final double[] greatest;
    private final int[] outputs;
    private final int[] rows;

    Whole(Problem problem, String input) {
        this.problem = problem;
        this.input = input;
        this.signs = new double[problem.outputs().size()][];
        SplitMix64 random = SplitMix64.of(SEED);
        for (int output = 0; output < signs.length; output++) {
            signs[output] = new double[problem.shape(problem.outputs().get(output).name()).count()];
            for (int row = 0; row < signs[output].length; row++) {
                signs[output][row] = random.below(2) == 0 ? 1 : -1;
            }
        }
        int columns = problem.shape(input).count();
        this.sums = new double[columns];
        this.sizes = new double[columns];
        this.greatest = new double[columns];
        this.outputs = new int[columns];
        this.rows = new int[columns];
    }

    /** Takes rows of the Jacobian in. */
    void add(Analytic analytic) {
        Blocks inputs = analytic.rows().inputs();
        for (int output = 0; output < signs.length; output++) {
            int[] at = analytic.elements()[output];
            for (int number = 0; number < inputs.each(); number++) {
                for (int k = 0; k < at.length; k++) {
                    take(inputs.offset(analytic.groups()[output][k], number), output, at[k],
                            analytic.entries()[output][number * at.length + k]);
                }
            }
        }
    }

    private void take(int column, int output, int row, double entry) {
        sums[column] += signs[output][row] * entry;
        sizes[column] += Math.abs(entry);
        if (Math.abs(entry) > Math.abs(greatest[column])) {
            greatest[column] = entry;
            outputs[column] = output;
            rows[column] = row;
        }
    }

    /** Judges the elements of the gradient. */
    void judge(Findings findings) {
        Plan plan = problem.plan(problem.inputs(), Set.of(input));
        plan.forward();
        double[] gradient = backward(plan, signs);
        double most = 0;
        for (double size : sizes) {
            most = Math.max(most, size);
        }
        for (int column = 0; column < sums.length; column++) {
            if (!(Math.abs(gradient[column] - sums[column]) <= Copies.ALIKE * most)
                    && Double.isFinite(sums[column])) {
                findings.wrong(outputs[column], rows[column], input, column, alone(plan, column), greatest[column],
                        Copies.ALIKE * most);
            }
        }
    }

    /** The entry of a column and the row that has most in it, from the very problem. */
    private double alone(Plan plan, int column) {
        double[][] unit = new double[signs.length][];
        for (int output = 0; output < unit.length; output++) {
            unit[output] = new double[signs[output].length];
        }
        unit[outputs[column]][rows[column]] = 1;
        return backward(plan, unit)[column];
    }

    private double[] backward(Plan plan, double[][] upstream) {
        for (int output = 0; output < upstream.length; output++) {
            String name = problem.outputs().get(output).name();
            if (plan.hasUpstream(name)) {
                System.arraycopy(upstream[output], 0, plan.upstream(name).data(), 0, upstream[output].length);
            }
        }
        plan.backward();
        return plan.gradient(input).data().clone();
    }
}
