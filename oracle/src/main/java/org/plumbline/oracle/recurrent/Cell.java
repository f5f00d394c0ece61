package org.plumbline.oracle.recurrent;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.tensor.InvalidArgument;

/**
 * One step of a recurrent layer: from an input x (N, D) and the state of the step before, h (N, H) and in an LSTM
 * c (N, H), to the next state, hNext and cNext.
 *
 * <p>The weights of all gates stand side by side: wx (D, gates H) and wh (H, gates H); PyTorch and ONNX hold their
 * transposes. The biases bx and bh (gates H) are separate, as in PyTorch, cuDNN and ONNX; each may be left out.
 */
public sealed interface Cell extends Differentiable permits RnnCell, LstmCell, GruCell {

    /** The names of the states that a step hands to the next one, h first. */
    List<String> states();

    /** How many gates are packed side by side. */
    int gates();

    /** The output that becomes this state in the next step. */
    static String next(String state) {
        return InvalidArgument.name("state", state) + "Next";
    }

    @Override
    default Signature signature() {
        List<Port> inputs = new ArrayList<>(List.of(Port.real("x", "(N, D)")));
        states().forEach(state -> inputs.add(Port.real(state, "(N, H)")));
        inputs.addAll(parameters());
        return new Signature(inputs, states().stream().map(state -> Port.real(next(state), "(N, H)")).toList());
    }

    /** The ports of weights and biases. */
    default List<Port> parameters() {
        String packed = gates() == 1 ? "H" : gates() + "H";
        return List.of(Port.real("wx", "(D, " + packed + ")"), Port.real("wh", "(H, " + packed + ")"),
                Port.real("bx", "(" + packed + ")").optional(), Port.real("bh", "(" + packed + ")").optional());
    }
}
