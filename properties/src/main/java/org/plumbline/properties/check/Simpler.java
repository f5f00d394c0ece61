package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;

/** Cases with one number made simpler, for a person to work by hand. */
final class Simpler {

    private static final double[] SIMPLE = {0, 1, -1, 2, 3};

    private Simpler() {
    }

    /**
     * A number of a case.
     *
     * @param upstream whether it is of an upstream gradient, otherwise of an input
     * @param name the tensor's name
     * @param offset its place there
     */
    record Place(boolean upstream, String name, int offset) {

        /** The case with simpler numbers here than its own, the simplest first; not all need be cases. */
        List<Case> simpler(Case trial) {
            Tensor tensor = (upstream ? trial.upstream() : trial.inputs()).get(name);
            List<Case> cases = new ArrayList<>();
            for (double simple : SIMPLE) {
                if (simple == tensor.at(offset)) {
                    break;
                }
                Tensor changed = tensor.with(offset, simple);
                Case candidate = upstream
                        ? new Case(trial.operation(), trial.inputs(), trial.upstream().with(name, changed))
                        : trial.withInputs(trial.inputs().with(name, changed));
                cases.add(candidate);
            }
            return cases;
        }
    }

    /** The real numbers of a case; those of its upstream gradients too if they may change. */
    static List<Place> places(Case trial, boolean upstream) {
        List<Place> places = new ArrayList<>();
        for (Port port : trial.operation().signature().inputs()) {
            boolean real = port.kind() == Port.Kind.REAL || port.kind() == Port.Kind.CONSTANT;
            if (real && trial.inputs().has(port.name())) {
                add(places, false, port.name(), trial.inputs().get(port.name()));
            }
        }
        if (upstream) {
            trial.upstream().names().forEach(name -> add(places, true, name, trial.upstream().get(name)));
        }
        return places;
    }

    private static void add(List<Place> places, boolean upstream, String name, Tensor tensor) {
        for (int i = 0; i < tensor.count(); i++) {
            places.add(new Place(upstream, name, i));
        }
    }
}
