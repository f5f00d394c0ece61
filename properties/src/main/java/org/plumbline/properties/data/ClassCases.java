package org.plumbline.properties.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.plumbline.oracle.tensor.Tensor;

/** Random labels among which no class is missing. */
final class ClassCases {

    private static final int MOST = 9;

    private ClassCases() {
    }

    static Arbitrary<Tensor> labels(int classes) {
        return Arbitraries.fromGenerator(random -> Shrinkable.unshrinkable(draw(classes, random)));
    }

    private static Tensor draw(int classes, Random random) {
        List<Double> labels = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            labels.add((double) c);
        }
        int more = random.nextInt(MOST - classes + 1);
        for (int i = 0; i < more; i++) {
            labels.add((double) random.nextInt(classes));
        }
        Collections.shuffle(labels, random);
        return Tensor.vector(labels.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
