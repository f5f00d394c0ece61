package org.plumbline.properties.jacobian;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.oracle.Port;

/** The outputs where one element of an input, in every group of it, is moved by a step and by two, up and down. */
interface Columns {

    /** The steps, in the order in which outputs are handed over. */
    int[] STEPS = {1, -1, 2, -2};

    /** What is done with the outputs of a column: by step and output, with the place of the column's copy in them. */
    @FunctionalInterface
    interface Visitor {
        void column(int number, double[][][] outputs, List<Strip> strips, int copy);
    }

    /** Goes over all elements of a group. */
    void each(Visitor visitor);

    /** The columns by an input: of whole passes, or of what is behind the only operation that takes it if that pays. */
    static Columns of(Problem problem, Structure structure, String input) {
        Blocks blocks = Blocks.of(problem, input, structure.axes(input));
        Optional<String> axis = structure.forCopies(input);
        Optional<Columns> cut = axis.isEmpty() && blocks.groups() == 1 ? Cut.of(problem, input) : Optional.empty();
        return cut.orElseGet(() -> new Whole(problem, input, blocks, axis));
    }

    /** Room for the outputs at every step. */
    static double[][][] room(Copies copies, List<Port> outputs) {
        double[][][] room = new double[STEPS.length][outputs.size()][];
        for (double[][] ofStep : room) {
            for (int output = 0; output < ofStep.length; output++) {
                ofStep[output] = new double[copies.output(outputs.get(output).name()).length];
            }
        }
        return room;
    }

    /** Keeps what came out at a step. */
    static void keep(Copies copies, List<Port> outputs, double[][] room) {
        for (int output = 0; output < room.length; output++) {
            System.arraycopy(copies.output(outputs.get(output).name()), 0, room[output], 0, room[output].length);
        }
    }

    /** Passes of the whole problem, as many columns in each as there is room for copies. */
    record Whole(Problem problem, String input, Blocks blocks, Optional<String> axis) implements Columns {

        @Override
        public void each(Visitor visitor) {
            Copies copies = Copies.of(problem, axis, blocks.each(), Set.of());
            List<Strip> strips = copies.strips(problem.outputs());
            double[][][] outputs = room(copies, problem.outputs());
            for (int first = 0; first < blocks.each(); first += copies.count()) {
                int here = Math.min(copies.count(), blocks.each() - first);
                for (int k = 0; k < STEPS.length; k++) {
                    move(copies, first, here, STEPS[k]);
                    copies.forward();
                    keep(copies, problem.outputs(), outputs[k]);
                }
                move(copies, first, here, 0);
                for (int copy = 0; copy < here; copy++) {
                    visitor.column(first + copy, outputs, strips, copy);
                }
            }
        }

        private void move(Copies copies, int first, int here, int steps) {
            double[] point = problem.value(input).data();
            double[] data = copies.input(input);
            Strip strip = copies.strip(input);
            for (int copy = 0; copy < here; copy++) {
                for (int group = 0; group < blocks.groups(); group++) {
                    int at = blocks.offset(group, first + copy);
                    data[strip.at(copy, at)] = point[at] + steps * Step.of(point[at]);
                }
            }
        }
    }
}
