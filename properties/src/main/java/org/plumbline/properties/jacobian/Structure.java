package org.plumbline.properties.jacobian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.plumbline.oracle.Port;

/**
 * Along which axes a problem is independent: what stands at a place of an input's axis has a part only in what stands
 * at the same place of the outputs', in both passes. Then columns of the Jacobian at different places have no entry in
 * the same row, and one pass gives them all (Curtis, Powell, Reid, On the Estimation of Sparse Jacobian Matrices, IMA
 * Journal of Applied Mathematics 13 (1974)).
 *
 * <p>Nothing is believed. For every place the inputs there are all moved at random, and not a bit of an output may
 * change at other places; then the upstream gradients there are random and 0 elsewhere, and the gradient must be 0 at
 * other places. What couples two places in one of the passes alone, by a fault, is so no axis of independence, and is
 * found among all the entries.
 */
final class Structure {

    private static final long SEED = 1;

    private final Problem problem;
    private final Map<String, List<String>> independent = new HashMap<>();

    private Structure(Problem problem) {
        this.problem = problem;
    }

    /** That of these inputs, found by trying. */
    static Structure of(Problem problem, List<String> inputs) {
        Structure structure = new Structure(problem);
        Copies copies = Copies.of(problem, Optional.empty(), 1, Set.copyOf(inputs));
        for (String input : inputs) {
            List<String> axes = new ArrayList<>();
            for (String axis : problem.axes(input).unique()) {
                if (problem.outputs().stream().allMatch(output -> problem.axes(output.name()).position(axis) >= 0
                        && size(problem, output.name(), axis) == size(problem, input, axis))
                        && structure.separates(copies, input, axis)) {
                    axes.add(axis);
                }
            }
            structure.independent.put(input, axes);
        }
        return structure;
    }

    private static int size(Problem problem, String name, String axis) {
        return problem.shape(name).size(problem.axes(name).position(axis));
    }

    /** The axes along which the outputs are independent of other places of an input. */
    List<String> axes(String input) {
        return independent.get(input);
    }

    /** An axis along which copies of the problem may stand that differ in this input. */
    Optional<String> forCopies(String input) {
        return axes(input).stream().filter(axis -> problem.differentiated().stream()
                .allMatch(other -> problem.axes(other).position(axis) < 0
                        || independent.containsKey(other) && axes(other).contains(axis))).findFirst();
    }

    private boolean separates(Copies copies, String input, String axis) {
        Map<String, int[]> places = new HashMap<>();
        places.put(input, places(input, axis));
        problem.outputs().forEach(output -> places.put(output.name(), places(output.name(), axis)));
        int count = size(problem, input, axis);
        Random random = new Random(SEED);
        boolean separates = true;
        for (int place = 0; place < count && separates; place++) {
            separates = forward(copies, input, places, place, random);
        }
        copies.forward();
        for (int place = 0; place < count && separates; place++) {
            separates = backward(copies, input, places, place, random);
        }
        return separates;
    }

    /** The place along an axis of every element. */
    private int[] places(String name, String axis) {
        int position = problem.axes(name).position(axis);
        int[] places = new int[problem.shape(name).count()];
        int inner = 1;
        for (int after = position + 1; after < problem.shape(name).rank(); after++) {
            inner *= problem.shape(name).size(after);
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = i / inner % problem.shape(name).size(position);
        }
        return places;
    }

    private boolean forward(Copies copies, String input, Map<String, int[]> places, int place, Random random) {
        double[] data = copies.input(input);
        double[] point = problem.value(input).data();
        int[] inputPlaces = places.get(input);
        for (int i = 0; i < inputPlaces.length; i++) {
            if (inputPlaces[i] == place) {
                data[i] = point[i] + (random.nextBoolean() ? Step.of(point[i]) : -Step.of(point[i]));
            }
        }
        copies.forward();
        System.arraycopy(point, 0, data, 0, inputPlaces.length);
        for (Port output : problem.outputs()) {
            double[] moved = copies.output(output.name());
            double[] value = problem.value(output.name()).data();
            int[] outputPlaces = places.get(output.name());
            for (int i = 0; i < outputPlaces.length; i++) {
                if (outputPlaces[i] != place && moved[i] != value[i]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean backward(Copies copies, String input, Map<String, int[]> places, int place, Random random) {
        for (Port output : problem.outputs()) {
            double[] upstream = copies.upstream(output.name());
            int[] outputPlaces = places.get(output.name());
            for (int i = 0; i < outputPlaces.length; i++) {
                upstream[i] = outputPlaces[i] == place ? 1 + random.nextDouble() : 0;
            }
        }
        copies.backward();
        double[] gradient = copies.gradient(input);
        int[] inputPlaces = places.get(input);
        for (int i = 0; i < inputPlaces.length; i++) {
            if (inputPlaces[i] != place && gradient[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
