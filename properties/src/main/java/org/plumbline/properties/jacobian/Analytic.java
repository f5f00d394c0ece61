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
        rows.each(from, to, (group, first, count, gradient, strip) -> {
            double[][] of = new double[count][];
            int[] at = new int[count];
            int[] height = new int[count];
            for (int row = 0; row < count; row++) {
                int output = rows.output(first + row);
                of[row] = analytic.entries[output];
                at[row] = local[output][rows.element(group, first + row)];
                height[row] = analytic.elements[output].length;
            }
            for (int number = 0; number < rows.inputs().each(); number++) {
                int start = strip.at(0, rows.inputs().offset(group, number));
                for (int row = 0; row < count; row++) {
                    of[row][at[row] + number * height[row]] = gradient[start + row * strip.length()];
                }
            }
        });
        return analytic;
    }

    /**
     * Adds sum |dy/dx_i| |x_i|, with x_i by a step greater, to every element of each output, and raises the greatest
     * |dy/dx_i| of its row.
     */
    void weigh(double[] point, double[][] sums, double[][] greatest) {
        Blocks inputs = rows.inputs();
        double[] weights = new double[inputs.groups()];
        for (int number = 0; number < inputs.each(); number++) {
            for (int group = 0; group < weights.length; group++) {
                double x = point[inputs.offset(group, number)];
                weights[group] = Math.abs(x) + Step.of(x);
            }
            for (int output = 0; output < entries.length; output++) {
                weigh(number, output, weights, sums[output], greatest[output]);
            }
        }
    }

    private void weigh(int number, int output, double[] weights, double[] sums, double[] greatest) {
        int[] of = groups[output];
        int[] at = elements[output];
        double[] column = entries[output];
        for (int k = 0, start = number * at.length; k < at.length; k++) {
            double entry = Math.abs(column[start + k]);
            sums[at[k]] += entry * weights[of[k]];
            greatest[at[k]] = entry > greatest[at[k]] ? entry : greatest[at[k]];
        }
    }
}
