package org.plumbline.properties.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.recurrent.LstmCell;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How compositions are tried: a chain, a tied weight with two uses of a value, and a node of several outputs. */
public final class NetworkSuite implements Suite<Network> {

    /** Dense, ReLU, dense. */
    private static final Network CHAIN = Network.named("two-layers")
            .input(Port.real("x", "(N, D)")).input(Port.real("w1", "(D, H)")).input(Port.real("b1", "(H)").optional())
            .input(Port.real("w2", "(H, M)")).input(Port.real("b2", "(M)").optional())
            .node("h", Dense.standard(), Named.of("x", "x", "w", "w1", "b", "b1"))
            .node("a", Relu.standard(), Named.of("x", "h"))
            .node("y", Dense.standard(), Named.of("x", "a", "w", "w2", "b", "b2"))
            .output(Port.real("y", "(N, M)"));

    /** Values that are used more than once, an input that is not used, and an output that goes on into another. */
    private static final Network TIED = Network.named("tied-layers")
            .input(Port.real("x", "(D, D)")).input(Port.real("b", "(D)")).input(Port.real("idle", "(M)"))
            .node("h", Dense.standard(), Named.of("x", "x", "w", "x", "b", "b"))
            .node("y", Dense.standard(), Named.of("x", "h", "w", "x", "b", "b"))
            .output(Port.real("y", "(D, D)")).output(Port.real("h", "(D, D)"));

    /** An LSTM's step whose output is read out, and whose cell is put out. */
    static final Network BRANCHED = Network.named("read-out")
            .input(Port.real("x", "(N, D)")).input(Port.real("h", "(N, H)")).input(Port.real("c", "(N, H)"))
            .input(Port.real("wx", "(D, 4H)")).input(Port.real("wh", "(H, 4H)")).input(Port.real("w", "(H, M)"))
            .node("step", LstmCell.standard(), Named.of("x", "x", "h", "h", "c", "c").with("wx", "wx").with("wh", "wh"))
            .node("y", Dense.standard(), Named.of("x", "step.hNext", "w", "w"))
            .output(Port.real("y", "(N, M)")).output(Port.real("step.cNext", "(N, H)"));

    @Override
    public Network standard() {
        return CHAIN;
    }

    @Override
    public Arbitrary<Network> operations(Regime regime) {
        return regime == Regime.EXACT ? Arbitraries.just(CHAIN) : Arbitraries.of(CHAIN, TIED, BRANCHED);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Network network, Regime regime) {
        return Combinators.combine(Sizes.orNone(2), Sizes.upTo(2), Sizes.upTo(2), Sizes.upTo(2))
                .flatAs((n, d, h, m) -> Inputs.of(network, regime)
                        .size("N", n).size("D", d).size("H", h).size("M", m).arbitrary());
    }

    /** What is extreme or a kink for a network is so for one of its operations. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("a network of one node is the operation",
                "forward and backward of the node alone = those of the network, to the last bit", NetworkSuite::wraps));
    }

    /** The trial's network as the only node of another. */
    private static Verdict wraps(Subject subject, Case trial) {
        Network network = (Network) trial.operation();
        Named<String> wires = Named.none();
        Network outer = Network.named("outer");
        for (Port input : network.inputs()) {
            outer = outer.input(input);
            wires = wires.with(input.name(), input.name());
        }
        outer = outer.node("inner", network, wires);
        Named<Tensor> upstream = Named.none();
        Named<Tensor> expected = Named.none();
        Named<Tensor> inner = subject.forward(network, trial.inputs());
        for (Port output : network.outputs()) {
            String name = outer.nodes().get(0).value(output.name());
            outer = outer.output(Port.real(name, output.axes()));
            upstream = upstream.with(name, trial.upstream().get(output.name()));
            expected = expected.with(name, inner.get(output.name()));
        }
        Named<Tensor> gradients = subject.backward(network, trial.inputs(), trial.upstream());
        Named<Tensor> unsigned = gradients.map(dx -> dx.map(x -> x + 0.0));
        return Verdict.that(subject.forward(outer, trial.inputs()).equals(expected), "the outputs are not " + expected)
                .and(Verdict.that(subject.backward(outer, trial.inputs(), upstream).equals(unsigned),
                        "the gradients are not " + unsigned));
    }
}
