package org.plumbline.properties.defect;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.oracle.Operation;

/** The catalogue of known defects. */
public final class Defects {

    private Defects() {
    }

    /** All of them, family by family. */
    public static List<Defect> all() {
        return Stream.of(LayerDefects.all(), ActivationDefects.all(), LossDefects.all(), CrossEntropyDefects.all(),
                NormalisationDefects.all(), ConvolutionDefects.all(), PoolingDefects.all(),
                RegularisationDefects.all(), RecurrentDefects.all(), InitialiserDefects.all(), OptimizerDefects.all())
                .flatMap(List::stream).toList();
    }

    /** The one of this name, which there is. */
    public static Defect named(String name) {
        return all().stream().filter(defect -> defect.name().equals(name)).findFirst().orElseThrow();
    }

    /** Those that an operation with these conventions can have. */
    public static List<Defect> of(Operation operation) {
        return all().stream().filter(defect -> defect.applies().test(operation)).toList();
    }
}
