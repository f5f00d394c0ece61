package org.plumbline.properties.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class NetworkTest implements ExactContract, GradientContract {

    private static final Network EMPTY = Network.named("net").input(Port.real("x", "(N, D)"))
            .input(Port.real("w", "(D, D)"));
    private static final Named<String> DENSE = Named.of("x", "x", "w", "w");

    @Override
    public Suite<?> suite() {
        return new NetworkSuite();
    }

    @Example
    void isKnownByItsOwnNameAndExplainedAsANetwork() {
        assertThat(EMPTY.name()).isEqualTo("net");
        assertThat(EMPTY.about().name()).isEqualTo("network");
        assertThat(EMPTY.conventions()).isEmpty();
    }

    /** y = x x x for a square x: dL/dx = dy x'x' + x' dy x' + x'x' dy, one term for every use. */
    @Example
    void aValueUsedThreeTimesCollectsThreeGradients() {
        Network cube = Network.named("cube").input(Port.real("x", "(D, D)"))
                .node("square", Dense.standard(), Named.of("x", "x", "w", "x"))
                .node("y", Dense.standard(), Named.of("x", "square", "w", "x"))
                .output(Port.real("y", "(D, D)"));
        Named<Tensor> x = Named.of("x", scalar(5));
        assertThat(cube.forward(x).get("y")).isEqualTo(scalar(125));
        assertThat(cube.backward(x, Named.of("y", scalar(1))).get("x")).isEqualTo(scalar(75));
    }

    @Example
    void showsEveryValueInBetween() {
        Network net = EMPTY.node("h", Dense.standard(), DENSE).node("y", Relu.standard(), Named.of("x", "h"));
        Named<Tensor> values = net.values(Named.of("x", scalar(3), "w", scalar(-2)));
        assertThat(values.names()).containsExactly("x", "w", "h", "y");
        assertThat(values.get("h")).isEqualTo(scalar(-6));
        assertThat(values.get("y")).isEqualTo(scalar(0));
    }

    @Example
    void isNotChangedByExtendingIt() {
        EMPTY.node("h", Dense.standard(), DENSE);
        assertThat(EMPTY.nodes()).isEmpty();
    }

    @Example
    void refusesAWireFromWhatIsNotKnownYet() {
        assertRefused(() -> EMPTY.node("h", Dense.standard(), Named.of("x", "a", "w", "w"))
                .node("a", Relu.standard(), Named.of("x", "h")),
                "node h: wire to x is from a; allowed: the values known before it, so that there is no cycle: [x, w]");
    }

    @Example
    void refusesAWireToWhatIsNoInput() {
        assertRefused(() -> EMPTY.node("h", Dense.standard(), DENSE.with("bias", "w")),
                "node h: wire to bias is to no input; allowed: the inputs [x, w, b]");
    }

    @Example
    void refusesAMissingWire() {
        assertRefused(() -> EMPTY.node("h", Dense.standard(), Named.of("x", "x")),
                "node h: wire to w is missing; allowed: one from the values [x, w]");
    }

    @Example
    void refusesTwoOfOneName() {
        assertRefused(() -> EMPTY.input(Port.real("x", "()")),
                "value is a second x; allowed: a name other than [x, w]");
        assertRefused(() -> EMPTY.node("x", Dense.standard(), DENSE),
                "value is a second x; allowed: a name other than [x, w]");
        assertRefused(() -> EMPTY.node("h", NetworkSuite.BRANCHED, step()).node("h", NetworkSuite.BRANCHED, step()),
                "node is a second h; allowed: a name other than [h]");
    }

    /** Wires of the right names; their shapes are not looked at before there are tensors. */
    private static Named<String> step() {
        Named<String> wires = Named.none();
        for (Port port : NetworkSuite.BRANCHED.inputs()) {
            wires = wires.with(port.name(), "x");
        }
        return wires;
    }

    @Example
    void refusesAnOutputThatIsNoValueOrIsThereTwice() {
        assertRefused(() -> EMPTY.output(Port.real("y", "(N, D)")),
                "output is y; allowed: each of the values [x, w] once");
        assertRefused(() -> EMPTY.output(Port.real("x", "(N, D)")).output(Port.real("x", "(N, D)")),
                "output is x; allowed: each of the values [x, w] once");
    }

    @Example
    void refusesAListWithANullInIt() {
        Port x = Port.real("x", "()");
        assertRefused(() -> new Network("net", Arrays.asList(x, null), List.of(), List.of()),
                "inputs[1] is null; allowed: a value");
        assertRefused(() -> new Network("net", List.of(x), Arrays.asList((Node) null), List.of()),
                "nodes[0] is null; allowed: a value");
        assertRefused(() -> EMPTY.output(null), "outputs[0] is null; allowed: a value");
    }

    @Example
    void namesTheNodeWhereAValueDoesNotFit() {
        Network net = Network.named("net").input(Port.real("x", "(N, D)")).input(Port.real("w", "(A, B)"))
                .node("h", Dense.standard(), DENSE);
        assertRefused(() -> net.forward(Named.of("x", scalar(1), "w", Tensor.zeros(Shape.of(2, 1)))),
                "net, node h: dense: w is of shape (2, 1); allowed: (D, M) with D = 1 as in x (1, 1)");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgument.class).hasMessage(message);
    }

    private static Tensor scalar(double value) {
        return Tensor.filled(Shape.of(1, 1), value);
    }
}
