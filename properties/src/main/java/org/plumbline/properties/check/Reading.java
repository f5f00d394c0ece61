package org.plumbline.properties.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.foreign.Value;
import org.plumbline.properties.profile.Argument.View;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.Slot;

/** Goes through what was returned, slot by slot; the first that does not fit is complained of. */
final class Reading {

    private final Function function;
    private final Case trial;
    private Named<Tensor> outputs = Named.none();
    private Named<Tensor> gradients = Named.none();
    private Optional<String> complaint = Optional.empty();
    private Optional<Beside> misfit = Optional.empty();
    private boolean shape = true;

    Reading(Function function, Case trial) {
        this.function = function;
        this.trial = trial;
    }

    /**
     * Reads a value.
     *
     * @param place where it stands, in words
     * @param path where a program finds it
     */
    void read(String place, String path, Slot slot, Value value) {
        if (slot instanceof Slot.Cache || slot instanceof Slot.Anything) {
            return;
        }
        if (slot instanceof Slot.Row row) {
            if (!(value instanceof Value.Sequence sequence)
                    || sequence.values().size() != row.slots().size()) {
                complain(place, row.slots().size() + " values", value, path, path);
            } else {
                for (int i = 0; i < row.slots().size(); i++) {
                    read(place.isEmpty() ? "value " + (i + 1) : place + ", value " + (i + 1),
                            path + "[" + i + "]", row.slots().get(i), sequence.values().get(i));
                }
            }
        } else if (slot instanceof Slot.Entries entries) {
            if (!(value instanceof Value.Dictionary dictionary)) {
                complain(place, "a dictionary with " + entries.entries().keySet(), value, path, path);
                return;
            }
            entries.entries().forEach((name, entry) -> {
                if (dictionary.entries().containsKey(name)) {
                    read((place.isEmpty() ? "" : place + ", ") + "entry " + name,
                            path + "['" + name + "']", entry, dictionary.entries().get(name));
                } else if (!entries.mayLack(trial.operation(), trial.inputs())) {
                    complain(place, "a dictionary with the entry " + name, value, path, "sorted(" + path + ")");
                }
            });
        } else if (slot instanceof Slot.Output output) {
            Tensor right = trial.operation().forward(trial.inputs()).get(output.port());
            tensor(place, path, value, right.shape(), output.view())
                    .ifPresent(tensor -> outputs = outputs.with(output.port(), tensor));
        } else if (slot instanceof Slot.Gradient gradient && trial.inputs().has(gradient.port())) {
            tensor(place, path, value, trial.inputs().get(gradient.port()).shape(), gradient.view())
                    .ifPresent(tensor -> gradients = gradients.with(gradient.port(), tensor));
        }
    }

    private Optional<Tensor> tensor(String place, String path, Value value, Shape shape, View view) {
        Tensor came;
        if (value instanceof Value.Array array) {
            came = array.tensor();
        } else if (value instanceof Value.Real number) {
            came = Tensor.scalar(number.number());
        } else if (value instanceof Value.Whole number) {
            came = Tensor.scalar(number.number());
        } else {
            complain(place, "an array of shape " + seen(shape, view), value, path, path);
            return Optional.empty();
        }
        Shape expected = seen(shape, view);
        if (!came.shape().equals(expected)) {
            complainOfShape(place, "an array of shape " + expected, value, path, "np.shape(" + path + ")");
            return Optional.of(came);
        }
        return Optional.of(back(Layout.shifted(came, -view.plus()), shape, view));
    }

    private Shape seen(Shape shape, View view) {
        return Layout.view(Tensor.zeros(shape), view, trial).shape();
    }

    private Tensor back(Tensor came, Shape shape, View view) {
        if (view.order().isEmpty()) {
            return came.reshape(shape);
        }
        int[] order = view.order().stream().mapToInt(Integer::intValue).toArray();
        int[] inverse = new int[order.length];
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
            ordered[i] = shape.size(order[i]);
        }
        return came.reshape(Shape.of(ordered)).transpose(inverse);
    }

    private void complain(String place, String expected, Value came, String path, String shown) {
        shape = false;
        complainOfShape(place, expected, came, path, shown);
    }

    private void complainOfShape(String place, String expected, Value came, String path, String shown) {
        if (complaint.isEmpty()) {
            misfit = Optional.of(Beside.form(path, expected, shown));
            complaint = Optional.of((place.isEmpty() ? "" : place + ": ") + "expected " + expected + ", came "
                    + Described.of(came));
        }
    }

    /** What was read, and the arguments that the function changed. */
    Observed.Pass pass(List<String> changed) {
        return complaint.isPresent()
                ? new Observed.Pass.Malformed(complaint.get(), shape, misfit.orElseThrow(), outputs, gradients)
                : new Observed.Pass.Returned(outputs, gradients, changed, List.of());
    }

    /** The case with what the function drew by chance: the elements that its output shows to be kept. */
    Case resolved() {
        Named<Tensor> inputs = trial.inputs();
        for (Map.Entry<String, String> drawn : function.drawn().entrySet()) {
            if (inputs.has(drawn.getKey()) && outputs.has(drawn.getValue())) {
                Tensor shown = outputs.get(drawn.getValue());
                inputs = inputs.with(drawn.getKey(), shown.map(value -> value == 0 ? 0 : 1));
            }
        }
        return trial.withInputs(inputs);
    }
}
