package org.plumbline.properties.jacobian;

import java.util.Arrays;
import java.util.List;

/**
 * Holds entries of the analytic Jacobian by one input, in rows of some outputs, against central differences.
 *
 * <p>With D(h) = (f(x + h) - f(x - h)) / 2h, the truncation D(h) - f' = h^2 f''' / 6 is a third of D(2h) - D(h), of
 * which all is allowed for; and with rho the rounding of an output, D(h) has an error of rho / h, which the estimate of
 * the truncation has a half of: 2 rho / h is allowed for, of which what is left over is the analytic entry's own.
 *
 * <p>Where the entry is off by more, or the differences by a step and by two are too far apart to tell, the function
 * may have a kink within a step: an entry between the differences to either side is undecided then, as is one that is
 * allowed more than PyTorch's {@code gradcheck} allows.
 */
final class Judge {

    private static final double RELATIVE = 1e-3;
    private static final double ABSOLUTE = 1e-5;

    private final Problem problem;
    private final Rows rows;
    private final String input;
    private final int[][] elements;
    private final int[][] groups;
    private final double[][] analytic;
    private final double[][] roundings;
    private final Findings findings;

    /**
     * @param from the first of the rows
     * @param to behind the last
     * @param roundings of every element of each output
     */
    Judge(Problem problem, Rows rows, String input, int from, int to, double[][] roundings, Findings findings) {
        this.problem = problem;
        this.rows = rows;
        this.input = input;
        this.findings = findings;
        int outputs = problem.outputs().size();
        this.elements = new int[outputs][];
        this.groups = new int[outputs][];
        this.analytic = new double[outputs][];
        this.roundings = new double[outputs][];
        for (int output = 0; output < outputs; output++) {
            int of = output;
            elements[output] = rows.elements(output, from, to);
            groups[output] = Arrays.stream(elements[output]).map(row -> rows.group(of, row)).toArray();
            analytic[output] = new double[elements[output].length * rows.inputs().each()];
            this.roundings[output] = Arrays.stream(elements[output]).mapToDouble(row -> roundings[of][row]).toArray();
        }
        int[][] local = new int[outputs][];
        for (int output = 0; output < outputs; output++) {
            local[output] = new int[problem.shape(problem.outputs().get(output).name()).count()];
            for (int k = 0; k < elements[output].length; k++) {
                local[output][elements[output][k]] = k;
            }
        }
        rows.each(from, to, (output, row, number, column, value) ->
                analytic[output][number * elements[output].length + local[output][row]] = value);
    }

    /** Judges the entries by the input's elements of this number. */
    void column(int number, double[][][] outputs, List<Strip> strips, int copy) {
        Blocks inputs = rows.inputs();
        double[] point = problem.value(input).data();
        double[] single = new double[inputs.groups()];
        double[] twice = new double[inputs.groups()];
        for (int group = 0; group < single.length; group++) {
            double x = point[inputs.offset(group, number)];
            double h = Step.of(x);
            single[group] = 1 / (x + h - (x - h));
            twice[group] = 1 / (x + 2 * h - (x - 2 * h));
        }
        for (int output = 0; output < analytic.length; output++) {
            double[] up = outputs[0][output];
            double[] down = outputs[1][output];
            double[] upTwice = outputs[2][output];
            double[] downTwice = outputs[3][output];
            int[] at = elements[output];
            int[] group = groups[output];
            double[] rho = roundings[output];
            double[] entries = analytic[output];
            Strip strip = strips.get(output);
            for (int k = 0, start = number * at.length; k < at.length; k++) {
                int q = strip.at(copy, at[k]);
                double difference = (up[q] - down[q]) * single[group[k]];
                double wide = (upTwice[q] - downTwice[q]) * twice[group[k]];
                double allowed = Math.abs(wide - difference) + 4 * rho[k] * single[group[k]];
                double error = Math.abs(difference - entries[start + k]);
                if (error <= allowed && allowed <= ABSOLUTE + RELATIVE * Math.abs(difference)) {
                    findings.right(error, allowed);
                } else {
                    int column = inputs.offset(group[k], number);
                    double value = problem.value(problem.outputs().get(output).name()).data()[at[k]];
                    double h = Step.of(point[column]);
                    findings.doubtful(output, at[k], input, column, entries[start + k], difference, allowed,
                            (value - down[q]) / h, (up[q] - value) / h);
                }
            }
        }
    }
}
