package org.plumbline.properties.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.plumbline.oracle.recurrent.Cell;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Recurrence;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** A recurrent layer written as a loop over its cell, in no layout and direction but the one at hand. */
final class Unrolled {

    private Unrolled() {
    }

    /** To the last bit, and so is a sequence of length one the cell. */
    static void assertThatItIsItsCellAtEveryStep(Recurrence layer, Named<Tensor> inputs) {
        Named<Tensor> outputs = layer.forward(inputs);
        Named<Tensor> cell = inputs;
        for (String state : layer.cell().states()) {
            cell = cell.with(state, inputs.get(Recurrence.first(state))).without(Recurrence.first(state));
        }
        Tensor x = inputs.get("x");
        int length = x.size(layer.layout().time());
        for (int k = 0; k < length; k++) {
            int t = layer.direction() == Direction.FORWARD ? k : length - 1 - k;
            Named<Tensor> next = layer.cell().forward(cell.with("x", x.select(layer.layout().time(), t)));
            for (String state : layer.cell().states()) {
                cell = cell.with(state, next.get(Cell.next(state)));
            }
            assertThat(outputs.get("y").select(layer.layout().time(), t)).isEqualTo(cell.get("h"));
        }
        for (String state : layer.cell().states()) {
            assertThat(outputs.get(Recurrence.last(state))).isEqualTo(cell.get(state));
        }
    }
}
