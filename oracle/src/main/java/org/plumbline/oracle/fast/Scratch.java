package org.plumbline.oracle.fast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Arrays that kernels use one after another and leave nothing in. They grow to what the largest of these asks for, so
 * that many kernels need no more room than one.
 */
final class Scratch {

    /** What arrays are for. */
    enum Use {
        /** Transformed kernels. */
        KERNELS,
        /** Transformed tiles of inputs. */
        INPUTS,
        /** Transformed tiles of outputs. */
        OUTPUTS
    }

    private final Map<Use, double[][]> arrays = new EnumMap<>(Use.class);
    private Desk[] desks = new Desk[0];

    /** At least so many arrays of at least so many elements. */
    double[][] arrays(Use use, int count, int size) {
        double[][] there = arrays.get(use);
        if (there == null || there.length < count || there[0].length < size) {
            arrays.remove(use);
            there = new double[there == null ? count : Math.max(count, there.length)]
                    [there == null ? size : Math.max(size, there[0].length)];
            arrays.put(use, there);
        }
        return there;
    }

    /** A desk for each thread, with room for so many squares of so many elements. */
    Desk[] desks(int threads, int elements, int count) {
        Desk[] there = desks;
        if (there.length < threads || there[0].given().length < elements || there[0].given()[0].length < count) {
            int squares = there.length == 0 ? elements : Math.max(elements, there[0].given().length);
            int room = there.length == 0 ? count : Math.max(count, there[0].given()[0].length);
            desks = new Desk[Math.max(threads, there.length)];
            Arrays.setAll(desks, i -> Desk.of(squares, room));
        }
        return desks;
    }
}
