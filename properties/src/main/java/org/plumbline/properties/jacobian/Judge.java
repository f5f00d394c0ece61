package org.plumbline.properties.jacobian;

import java.util.List;

/**
 * Holds entries of the analytic Jacobian by one input against central differences.
 *
 * <p>With D(h) = (f(x + h) - f(x - h)) / 2h, the truncation D(h) - f' = h^2 f''' / 6 is a third of D(2h) - D(h), of
 * which all is allowed for; and with rho the rounding of an output, D(h) has an error of rho / h, which the estimate of
 * the truncation has a half of: 2 rho / h is allowed for, of which what is left over is the analytic entry's own.
 *
 * <p>An entry that is off by more, or allowed more than tells anything, may be by a kink: it is looked at by
 * {@link Findings}.
 */
final class Judge {

    private final Problem problem;
    private final String input;
    private final Analytic analytic;
    private final Scales scales;
    private final Findings findings;
    private final double[] single;
    private final double[] twice;

    Judge(Problem problem, String input, Analytic analytic, Scales scales, Findings findings) {
        this.problem = problem;
        this.input = input;
        this.analytic = analytic;
        this.scales = scales;
        this.findings = findings;
        this.single = new double[analytic.rows().inputs().groups()];
        this.twice = new double[single.length];
    }

    /** Judges the entries by the input's elements of this number. */
    void column(int number, double[][][] outputs, List<Strip> strips, int copy) {
        Blocks inputs = analytic.rows().inputs();
        double[] point = problem.value(input).data();
        for (int group = 0; group < single.length; group++) {
            double x = point[inputs.offset(group, number)];
            double h = Step.of(x);
            single[group] = 1 / (x + h - (x - h));
            twice[group] = 1 / (x + 2 * h - (x - 2 * h));
        }
        for (int output = 0; output < strips.size(); output++) {
            judge(number, output, outputs, strips.get(output), copy);
        }
    }

    private void judge(int number, int output, double[][][] outputs, Strip strip, int copy) {
        double[] up = outputs[0][output];
        double[] down = outputs[1][output];
        double[] upTwice = outputs[2][output];
        double[] downTwice = outputs[3][output];
        int[] at = analytic.elements()[output];
        int[] group = analytic.groups()[output];
        double[] entries = analytic.entries()[output];
        double[] rounding = scales.roundings()[output];
        double[] telling = scales.telling()[output];
        int start = number * at.length;
        int end = 0;
        int shift = 0;
        double greatest = 0;
        for (int k = 0; k < at.length; k++) {
            if (at[k] >= end) {
                int stretch = at[k] / strip.length();
                end = (stretch + 1) * strip.length();
                shift = strip.start(stretch, copy) - stretch * strip.length();
            }
            int q = shift + at[k];
            double width = single[group[k]];
            double difference = (up[q] - down[q]) * width;
            double wide = (upTwice[q] - downTwice[q]) * twice[group[k]];
            double allowed = Math.abs(wide - difference) + 4 * rounding[at[k]] * width;
            double error = Math.abs(difference - entries[start + k]);
            if (error <= allowed && allowed <= telling[at[k]]) {
                greatest = error > greatest * allowed ? error / allowed : greatest;
            } else {
                doubt(number, output, k, entries[start + k], difference, allowed, up[q], down[q]);
            }
        }
        findings.right(greatest);
        findings.count(at.length);
    }

    private void doubt(int number, int output, int k, double entry, double difference, double allowed, double up,
            double down) {
        int row = analytic.elements()[output][k];
        int column = analytic.rows().inputs().offset(analytic.groups()[output][k], number);
        double value = problem.value(problem.outputs().get(output).name()).data()[row];
        double h = Step.of(problem.value(input).data()[column]);
        findings.doubtful(output, row, input, column, entry, difference, allowed, (value - down) / h,
                (up - value) / h);
    }
}
