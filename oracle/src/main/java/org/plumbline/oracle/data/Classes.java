package org.plumbline.oracle.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;

/** Which examples belong to which class. */
final class Classes {

    private Classes() {
    }

    /**
     * Refuses labels that are too great and classes without an example: nothing balances those.
     *
     * @throws InvalidArgument if there is one
     */
    static void check(Tensor labels, int classes) {
        Check.below("labels", labels, classes);
        if (classes > labels.count()) {
            throw new InvalidArgument("classes", Integer.toString(classes),
                    "at most " + labels.count() + ", the number of examples, since each class needs one");
        }
        int[] counts = counts(labels, classes);
        for (int c = 0; c < classes; c++) {
            if (counts[c] == 0) {
                throw new InvalidArgument("labels", "without any of class " + c,
                        "at least one example of each class from 0 to " + (classes - 1));
            }
        }
    }

    static int[] counts(Tensor labels, int classes) {
        int[] counts = new int[classes];
        Arrays.stream(labels.toArray()).forEach(label -> counts[(int) label]++);
        return counts;
    }

    /** The positions of the examples of each class. */
    static List<int[]> members(Tensor labels, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(c -> IntStream.range(0, labels.count()).filter(n -> labels.at(n) == c).toArray()).toList();
    }
}
