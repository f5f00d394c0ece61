package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.convention.Batch;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/** Defects of affine layers and look-ups, and of what every layer must keep to. */
final class LayerDefects {

    private static final List<Class<? extends Operation>> BIASED =
            List.of(Dense.class, Conv1d.class, Conv2d.class, ConvTranspose2d.class);

    private LayerDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("bias-gradient-mean", "a bias gradient that is the mean over the batch, not the sum",
                        "kvfrans/notes#5", LayerDefects::biased, bias((right, dy) ->
                                right.times((double) right.count() / dy.count())))
                        // Of images, divided by how many there are, and not by their positions too.
                        .or(List.of(bias((right, dy) -> right.times(
                                dy.rank() > 2 ? 1.0 / dy.size(0) : (double) right.count() / dy.count())))),
                Defect.of("bias-gradient-over-all-axes", "a bias gradient summed over all axes, the features' too",
                        "rasbt/stat453-deep-learning-ss21#5", LayerDefects::biased, bias((right, dy) ->
                                Tensor.filled(right.shape(), dy.sum()))),
                Defect.of("bias-gradient-not-summed", "a bias gradient that is not summed over the batch",
                        "mlpack#3679", any(Dense.class), bias((right, dy) -> dy)),
                Defect.of("bias-gradient-over-the-features",
                        "a bias gradient summed over the features, not over the batch", Defect.TEXTBOOK,
                        any(Dense.class), Wrong.backward(LayerDefects::biasOverFeatures)),
                Defect.of("bias-gradient-of-one-example",
                        "a bias gradient of one example alone, not the sum over the batch",
                        Defect.TEXTBOOK, LayerDefects::biased, biasOfExample(count -> 0))
                        .or(List.of(biasOfExample(count -> count - 1))),
                Defect.of("bias-gradient-zero", "a bias gradient that is 0, so that the bias is not learned",
                        Defect.TEXTBOOK, LayerDefects::biased, bias((right, dy) -> right.times(0))),
                Defect.of("bias-left-out", "a layer that does not add its bias", Defect.TEXTBOOK,
                        LayerDefects::biased, Wrong.forward((layer, inputs) ->
                                layer.forward(inputs.without("b")))),
                Defect.of("weight-gradient-mean", "a weight gradient that is the mean over the batch, not the sum",
                        Defect.TEXTBOOK, LayerDefects::biased, overTheBatch(List.of("w", "b")))
                        .or(List.of(overTheBatch(List.of("w")))),
                Defect.of("bias-gradient-zero-at-batch-one", "a bias that is not learned from a batch of one",
                        "deeplearning4j#364", any(Dense.class), bias((right, dy) ->
                                dy.count() == right.count() ? Tensor.zeros(right.shape()) : right)),
                Defect.of("weight-not-transposed-in-dx", "dx by the weight itself, not its transpose",
                        Defect.TEXTBOOK, any(Dense.class), Wrong.backward(LayerDefects::untransposed)),
                Defect.of("embedding-gradient-overwritten",
                        "a table's gradient in which a repeated index overwrites what it should add to",
                        Defect.TEXTBOOK, any(Embedding.class), Wrong.backward(LayerDefects::lastLookUp)),
                new Defect("stale-cache", "a backward pass that uses the inputs of the latest forward pass",
                        Defect.TEXTBOOK, Evidence.NUMBERS,
                        any(Dense.class, Conv2d.class, Softmax.class, LayerNorm.class), StaleCache::new),
                Defect.unseen("gradient-not-accumulated", "a gradient that overwrites the one it should be added to",
                        "mxnet#18499", Evidence.PROTOCOL, any(Differentiable.class)),
                Defect.unseen("upstream-gradient-changed", "a backward pass that changes the upstream gradient",
                        Defect.TEXTBOOK, Evidence.PROTOCOL, any(Differentiable.class)),
                Defect.unseen("output-aliases-input", "an output that is the input's own memory",
                        Defect.TEXTBOOK, Evidence.PROTOCOL, any(Differentiable.class)));
    }

    private static boolean biased(Operation operation) {
        return BIASED.stream().anyMatch(type -> type.isInstance(operation));
    }

    /** From the right gradient of the bias and the upstream gradient to a wrong one. */
    @FunctionalInterface
    private interface BiasGradient {
        Tensor of(Tensor right, Tensor dy);
    }

    private static Subject bias(BiasGradient wrong) {
        return Wrong.backward((Differentiable layer, Named<Tensor> inputs, Named<Tensor> upstream) -> {
            Named<Tensor> right = layer.backward(inputs, upstream);
            return !right.has("b") ? right : right.with("b", wrong.of(right.get("b"), upstream.get("y")));
        });
    }

    /** Of the example that is chosen by how many there are. */
    private static Subject biasOfExample(IntUnaryOperator choice) {
        return Wrong.backward((Differentiable layer, Named<Tensor> inputs, Named<Tensor> upstream) -> {
            Tensor dy = upstream.get("y");
            int axis = examples(layer);
            int chosen = choice.applyAsInt(dy.size(axis));
            Tensor alone = Tensor.build(dy.shape(), at -> at[axis] == chosen ? dy.get(at) : 0);
            Named<Tensor> right = layer.backward(inputs, upstream);
            return !right.has("b") ? right
                    : right.with("b", layer.backward(inputs, upstream.with("y", alone)).get("b"));
        });
    }

    /** These gradients divided by the number of examples. */
    private static Subject overTheBatch(List<String> names) {
        return Wrong.backward((Differentiable layer, Named<Tensor> inputs, Named<Tensor> upstream) -> {
            double share = 1.0 / upstream.get("y").size(examples(layer));
            Named<Tensor> gradients = layer.backward(inputs, upstream);
            for (String name : names) {
                gradients = !gradients.has(name) ? gradients : gradients.with(name, gradients.get(name).times(share));
            }
            return gradients;
        });
    }

    private static Named<Tensor> biasOverFeatures(Dense dense, Named<Tensor> inputs, Named<Tensor> upstream) {
        Named<Tensor> right = dense.backward(inputs, upstream);
        Tensor dy = upstream.get("y");
        return !right.has("b") ? right : right.with("b", Tensor.build(Shape.of(dy.size(examples(dense))), at ->
                dy.select(examples(dense), at[0]).sum()));
    }

    private static int examples(Operation layer) {
        return layer instanceof Dense dense && dense.batch() == Batch.COLUMNS ? 1 : 0;
    }

    /** Shapes meet where the weight is square; elsewhere the product fails. */
    private static Named<Tensor> untransposed(Dense dense, Named<Tensor> inputs, Named<Tensor> upstream) {
        var w = inputs.get("w").matrix();
        var dy = upstream.get("y").matrix();
        var dx = dense.batch() == Batch.ROWS ? dy.mult(w) : w.mult(dy);
        return dense.backward(inputs, upstream).with("x", Tensor.of(inputs.get("x").shape(), dx));
    }

    /** dtable[indices] = dy. */
    private static Named<Tensor> lastLookUp(Embedding embedding, Named<Tensor> inputs, Named<Tensor> upstream) {
        Tensor table = inputs.get("table");
        Tensor indices = inputs.get("indices");
        int width = table.size(1);
        double[] gradient = new double[table.count()];
        for (int i = 0; i < indices.count(); i++) {
            int row = (int) indices.at(i);
            boolean counts = embedding.padding().stream().noneMatch(padding -> padding == row);
            for (int j = 0; j < width; j++) {
                gradient[row * width + j] = counts ? upstream.get("y").at(i * width + j) : 0;
            }
        }
        return Named.of("table", Tensor.of(table.shape(), gradient));
    }

    /** Keeps the inputs of its latest forward pass. */
    private static final class StaleCache implements Subject {

        private Named<Tensor> latest = Named.none();

        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            Named<Tensor> outputs = operation.forward(inputs);
            latest = inputs;
            return outputs;
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return operation.backward(latest.names().isEmpty() ? inputs : latest, upstream);
        }
    }
}
