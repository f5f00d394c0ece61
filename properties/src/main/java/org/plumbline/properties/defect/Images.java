package org.plumbline.properties.defect;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Signals and images (N, C, ...) padded, cropped and embedded. */
final class Images {

    private Images() {
    }

    /** So much more or, where negative, less before and after each spatial axis; what is new is 0. */
    static Tensor padded(Tensor x, List<Integer> before, List<Integer> after) {
        int[] sizes = x.shape().toArray();
        for (int i = 0; i < before.size(); i++) {
            sizes[i + 2] += before.get(i) + after.get(i);
        }
        return Tensor.build(Shape.of(sizes), at -> {
            int[] from = at.clone();
            for (int i = 0; i < before.size(); i++) {
                from[i + 2] -= before.get(i);
                if (from[i + 2] < 0 || from[i + 2] >= x.size(i + 2)) {
                    return 0;
                }
            }
            return x.get(from);
        });
    }

    /** The first elements along each spatial axis, of another shape. */
    static Tensor fitted(Tensor x, Shape shape) {
        List<Integer> none = none(shape.rank() - 2);
        List<Integer> missing = IntStream.range(2, shape.rank())
                .mapToObj(axis -> shape.size(axis) - x.size(axis)).toList();
        return padded(x, none, missing);
    }

    /** No padding along so many axes. */
    static List<Integer> none(int axes) {
        return Collections.nCopies(axes, 0);
    }

    /** The kernel (F, C, ...) turned round along its spatial axes. */
    static Tensor flipped(Tensor w) {
        return Tensor.build(w.shape(), at -> {
            int[] from = at.clone();
            for (int axis = 2; axis < from.length; axis++) {
                from[axis] = w.size(axis) - 1 - at[axis];
            }
            return w.get(from);
        });
    }
}
