package org.plumbline.oracle.fast;

import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;

/** {@link MultiHeadAttention}: three dense maps of all positions, the heads where these left them, one map more. */
final class MultiHeadAttentionKernel implements DifferentiableKernel {

    private static final double[] NONE = new double[0];

    private final Attending attending;
    private final Projection queries;
    private final Projection keys;
    private final Projection values;
    private final Buffer joined;
    private final Buffer dJoined;
    private final DenseKernel output;

    /** One of the inputs projected, all positions of all examples one a row. */
    private record Projection(DenseKernel map, double[] projected, double[] gradient) {
    }

    MultiHeadAttentionKernel(MultiHeadAttention attention, Wires wires, Core core) {
        int heads = attention.heads();
        this.queries = projection("q", wires, core);
        this.keys = projection("k", wires, core);
        this.values = projection("v", wires, core);
        Shape q = wires.shape("q");
        this.attending = new Attending(q.size(0), heads, q.size(1), wires.shape("k").size(1),
                wires.shape("wq").size(1) / heads, wires.shape("wv").size(1) / heads, attention.causality(),
                wires.optional("mask"), NONE, core);
        this.joined = Buffer.of(Shape.of(q.size(0) * q.size(1), wires.shape("wv").size(1)));
        this.dJoined = Buffer.of(joined.shape());
        Named<Buffer> upstream = wires.upstream().has("y") ? Named.of("y", rows(wires.upstream().get("y")))
                : Named.none();
        this.output = map("o", wires, joined, Named.of("x", dJoined), rows(wires.outputs().get("y")), upstream, core);
    }

    private static Projection projection(String name, Wires wires, Core core) {
        Buffer x = rows(wires.inputs().get(name));
        Buffer z = Buffer.of(x.shape().with(1, wires.shape("w" + name).size(1)));
        Buffer dz = Buffer.of(z.shape());
        Named<Buffer> dx = wires.wants(name) ? Named.of("x", rows(wires.gradients().get(name))) : Named.none();
        return new Projection(map(name, wires, x, dx, z, Named.of("y", dz), core), z.data(), dz.data());
    }

    /** The dense map of these weights. */
    private static DenseKernel map(String name, Wires wires, Buffer x, Named<Buffer> dx, Buffer y, Named<Buffer> dy,
            Core core) {
        Named<Buffer> parameters = parameters(name, wires.inputs());
        Named<Buffer> gradients = dx.with(parameters(name, wires.gradients()));
        return new DenseKernel(Dense.standard(), new Wires(parameters.with("x", x), Named.of("y", y), dy, gradients),
                core);
    }

    /** Of these, the weights and the bias of this map, as those of a dense layer. */
    private static Named<Buffer> parameters(String name, Named<Buffer> all) {
        Named<Buffer> parameters = all.has("w" + name) ? Named.of("w", all.get("w" + name)) : Named.none();
        return all.has("b" + name) ? parameters.with("b", all.get("b" + name)) : parameters;
    }

    private static Buffer rows(Buffer buffer) {
        Shape shape = buffer.shape();
        return new Buffer(Shape.of(shape.size(0) * shape.size(1), shape.size(2)), buffer.data());
    }

    @Override
    public void forward() {
        queries.map.forward();
        keys.map.forward();
        values.map.forward();
        attending.forward(queries.projected, keys.projected, values.projected, joined.data());
        output.forward();
    }

    @Override
    public void backward() {
        output.backward();
        attending.backward(queries.projected, keys.projected, values.projected, dJoined.data(), queries.gradient,
                keys.gradient, values.gradient, NONE);
        queries.map.backward();
        keys.map.backward();
        values.map.backward();
    }
}
