package org.plumbline.properties.jacobian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.oracle.Port;

/**
 * The rows of the analytic Jacobian by one input: backward passes of unit upstream gradients, one in each group of
 * outputs and copy at a time.
 */
final class Rows {

    private final Problem problem;
    private final String input;
    private final Blocks inputs;
    private final List<Blocks> outputs = new ArrayList<>();
    private final Optional<String> axis;
    private final int[] starts;

    Rows(Problem problem, Structure structure, String input) {
        this.problem = problem;
        this.input = input;
        this.inputs = Blocks.of(problem, input, structure.axes(input));
        this.axis = structure.forCopies(input);
        for (Port output : problem.outputs()) {
            outputs.add(Blocks.of(problem, output.name(), structure.axes(input)));
        }
        this.starts = new int[outputs.size() + 1];
        for (int output = 0; output < outputs.size(); output++) {
            starts[output + 1] = starts[output] + outputs.get(output).each();
        }
    }

    /** What is done with the rows of a group in one pass: the gradients of the copies, of one row each. */
    @FunctionalInterface
    interface Pass {
        void is(int group, int first, int rows, double[] gradient, Strip strip);
    }

    Blocks inputs() {
        return inputs;
    }

    /** How many rows a group has, over all outputs. */
    int count() {
        return starts[starts.length - 1];
    }

    /** The elements of an output that the rows from one up to, not including, another are of. */
    int[] elements(int output, int from, int to) {
        Blocks rows = outputs.get(output);
        int first = Math.max(0, from - starts[output]);
        int last = Math.min(rows.each(), to - starts[output]);
        return IntStream.range(0, rows.groups()).flatMap(group -> IntStream.range(first, last)
                .map(row -> rows.offset(group, row))).sorted().toArray();
    }

    /** The group of an element of an output. */
    int group(int output, int row) {
        return outputs.get(output).group()[row];
    }

    /** Works rows from one up to, not including, another out; they are numbered through all outputs' groups. */
    void each(int from, int to, Pass pass) {
        Copies copies = Copies.of(problem, axis, to - from, Set.of(input));
        Strip strip = copies.strip(input);
        double[] gradient = copies.gradient(input);
        for (Port output : problem.outputs()) {
            Arrays.fill(copies.upstream(output.name()), 0);
        }
        for (int first = from; first < to; first += copies.count()) {
            int here = Math.min(copies.count(), to - first);
            set(copies, first, here, 1);
            copies.backward();
            set(copies, first, here, 0);
            for (int group = 0; group < inputs.groups(); group++) {
                pass.is(group, first, here, gradient, strip);
            }
        }
    }

    private void set(Copies copies, int first, int here, double value) {
        for (int copy = 0; copy < here; copy++) {
            int output = output(first + copy);
            String name = problem.outputs().get(output).name();
            double[] upstream = copies.upstream(name);
            Strip strip = copies.strip(name);
            for (int group = 0; group < inputs.groups(); group++) {
                upstream[strip.at(copy, element(group, first + copy))] = value;
            }
        }
    }

    /** The element of its output that a row of a group is of. */
    int element(int group, int row) {
        int output = output(row);
        return outputs.get(output).offset(group, row - starts[output]);
    }

    /** Which output a row is of. */
    int output(int row) {
        int output = 0;
        while (row >= starts[output + 1]) {
            output++;
        }
        return output;
    }
}
