package org.plumbline.properties.jacobian;

/**
 * Rows of the analytic Jacobian by one input, column by column.
 *
 * @param rows whose they are
 * @param elements the elements of each output that they are of, ascending
 * @param groups the groups of these
 * @param entries by output: of each number in a group of the input, one for every element
 */
record Analytic(Rows rows, int[][] elements, int[][] groups, double[][] entries) {

    /** Works rows from one up to, not including, another out. */
    static Analytic of(Problem problem, Rows rows, int from, int to) {
        int outputs = problem.outputs().size();
        Analytic analytic = new Analytic(rows, new int[outputs][], new int[outputs][], new double[outputs][]);
        int[][] local = new int[outputs][];
        for (int output = 0; output < outputs; output++) {
            int[] elements = rows.elements(output, from, to);
            int[] groups = new int[elements.length];
            local[output] = new int[problem.shape(problem.outputs().get(output).name()).count()];
            for (int k = 0; k < elements.length; k++) {
                groups[k] = rows.group(output, elements[k]);
                local[output][elements[k]] = k;
            }
            analytic.elements[output] = elements;
            analytic.groups[output] = groups;
            analytic.entries[output] = new double[elements.length * rows.inputs().each()];
        }
        Blocks inputs = rows.inputs();
        rows.each(from, to, (output, group, element, gradient, strip, copy) -> {
            double[] entries = analytic.entries[output];
            int height = analytic.elements[output].length;
            for (int number = 0, at = local[output][element]; number < inputs.each(); number++, at += height) {
                entries[at] = gradient[strip.at(copy, inputs.offset(group, number))];
            }
        });
        return analytic;
    }

    /** Adds sum |dy/dx_i| |x_i| to every element of each output, with x_i by a step greater. */
    void weigh(double[] point, double[][] sums) {
        Blocks inputs = rows.inputs();
        double[] weights = new double[inputs.groups()];
        for (int number = 0; number < inputs.each(); number++) {
            for (int group = 0; group < weights.length; group++) {
                double x = point[inputs.offset(group, number)];
                weights[group] = Math.abs(x) + Step.of(x);
            }
            for (int output = 0; output < entries.length; output++) {
                int[] of = groups[output];
                int[] at = elements[output];
                double[] column = entries[output];
                for (int k = 0, start = number * at.length; k < at.length; k++) {
                    sums[output][at[k]] += Math.abs(column[start + k]) * weights[of[k]];
                }
            }
        }
    }

    /** Raises the greatest magnitude of an entry in the row of every element of each output. */
    void raise(double[][] greatest) {
        for (int output = 0; output < entries.length; output++) {
            int[] at = elements[output];
            double[] column = entries[output];
            for (int start = 0; start < column.length; start += at.length) {
                for (int k = 0; k < at.length; k++) {
                    greatest[output][at[k]] = Math.max(greatest[output][at[k]], Math.abs(column[start + k]));
                }
            }
        }
    }
}
