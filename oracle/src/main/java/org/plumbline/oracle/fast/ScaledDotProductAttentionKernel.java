package org.plumbline.oracle.fast;

import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.tensor.Shape;

/** {@link ScaledDotProductAttention}: every index of the leading axes is an example of one head. */
final class ScaledDotProductAttentionKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Attending attending;
    private final double[] q;
    private final double[] k;
    private final double[] v;

    ScaledDotProductAttentionKernel(ScaledDotProductAttention attention, Wires wires, Core core) {
        this.wires = wires;
        Shape queries = wires.shape("q");
        Shape values = wires.shape("v");
        int examples = 1;
        for (int axis = 0; axis < queries.rank() - 2; axis++) {
            examples *= queries.size(axis);
        }
        this.attending = new Attending(examples, 1, queries.size(-2), values.size(-2), queries.size(-1),
                values.size(-1), attention.causality(), wires.optional("mask"), wires.optional("bias"), core);
        this.q = wires.input("q");
        this.k = wires.input("k");
        this.v = wires.input("v");
    }

    @Override
    public void forward() {
        attending.forward(q, k, v, wires.output("y"));
    }

    @Override
    public void backward() {
        attending.backward(q, k, v, wires.upstream("y"), wires.gradient("q"), wires.gradient("k"), wires.gradient("v"),
                wires.gradient("bias"));
    }
}
