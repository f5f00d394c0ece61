package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.those;

import java.util.List;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.recurrent.Lstm;
import org.plumbline.oracle.recurrent.LstmCell;
import org.plumbline.oracle.recurrent.LstmGates;
import org.plumbline.oracle.recurrent.Nonlinearity;
import org.plumbline.oracle.recurrent.RnnCell;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** Defects of recurrent layers. */
final class RecurrentDefects {

    private RecurrentDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("lstm-gates-in-another-order", "an LSTM whose gates are packed in another order",
                        Defect.TEXTBOOK, any(LstmCell.class, Lstm.class), Wrong.as((lstm, inputs) ->
                                Operations.changed(lstm, LstmGates.class, order ->
                                        order == LstmGates.IFOG ? LstmGates.IFGO : LstmGates.IFOG))),
                Defect.of("rnn-derivative-of-tanh-missing", "a recurrent step that does not differentiate the tanh",
                        Defect.TEXTBOOK, those(RnnCell.class, cell -> cell.nonlinearity() == Nonlinearity.TANH),
                        Wrong.backward((RnnCell cell, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                affine(inputs, upstream.get("hNext")))));
    }

    /** The gradients of x wx + bx + h wh + bh. */
    private static Named<Tensor> affine(Named<Tensor> inputs, Tensor da) {
        return part(inputs, "x", "wx", "bx", da).with(part(inputs, "h", "wh", "bh", da));
    }

    private static Named<Tensor> part(Named<Tensor> inputs, String x, String w, String b, Tensor da) {
        Named<Tensor> of = Named.of("x", inputs.get(x), "w", inputs.get(w));
        Named<Tensor> gradients = Dense.standard().backward(inputs.has(b) ? of.with("b", inputs.get(b)) : of,
                Named.of("y", da));
        Named<Tensor> named = Named.of(x, gradients.get("x"), w, gradients.get("w"));
        return inputs.has(b) ? named.with(b, gradients.get("b")) : named;
    }
}
