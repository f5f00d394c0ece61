package org.plumbline.oracle.fast;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.Concatenate;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.layer.Flatten;
import org.plumbline.oracle.layer.Multiply;
import org.plumbline.oracle.network.Transpose;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.GlobalAveragePool;
import org.plumbline.oracle.pooling.LpPool2d;
import org.plumbline.oracle.pooling.MaxPool2d;

/** Which operations have a fast tier, and how their kernels are made. */
public final class Kernels {

    private static final Map<Class<? extends Operation>, Factory> FACTORIES = new LinkedHashMap<>();

    static {
        add(Dense.class, DenseKernel::new);
        add(Relu.class, ReluKernel::new);
        add(BatchNorm.class, BatchNormKernel::new);
        add(GroupNorm.class, GroupNormKernel::new);
        add(InstanceNorm.class, (norm, wires, core) -> new GroupNormKernel(
                norm.grouped(wires.shape("x").size(norm.channels().axis(wires.shape("x").rank()))), wires, core));
        add(LayerNorm.class, (norm, wires, core) -> new RowNormKernel(
                wires, core, norm.count(wires.shape("x")), true, norm.deviation()));
        add(RmsNorm.class, (norm, wires, core) -> new RowNormKernel(
                wires, core, wires.shape("x").size(-1), false, norm.deviation()));
        add(MaxPool2d.class, MaxPool2dKernel::new);
        add(AveragePool2d.class, AveragePool2dKernel::new);
        add(GlobalAveragePool.class, GlobalAveragePoolKernel::new);
        add(LpPool2d.class, LpPool2dKernel::new);
        add(Flatten.class, FlattenKernel::new);
        add(Add.class, AddKernel::new);
        add(Multiply.class, MultiplyKernel::new);
        add(Broadcast.class, BroadcastKernel::new);
        add(Concatenate.class, ConcatenateKernel::new);
        add(Dropout.class, DropoutKernel::new);
        add(Embedding.class, EmbeddingKernel::new);
        add(Transpose.class, TransposeKernel::new);
        add(Softmax.class, SoftmaxKernel::new);
        add(LogSoftmax.class, LogSoftmaxKernel::new);
    }

    private Kernels() {
    }

    /** Makes a kernel of an operation of one class. */
    @FunctionalInterface
    private interface Making<O extends Operation> {
        Kernel make(O operation, Wires wires, Core core);
    }

    /** The same, of any. */
    @FunctionalInterface
    private interface Factory {
        Kernel make(Operation operation, Wires wires, Core core);
    }

    private static <O extends Operation> void add(Class<O> type, Making<O> making) {
        FACTORIES.put(type, (operation, wires, core) -> making.make(type.cast(operation), wires, core));
    }

    /** Whether an operation has a fast tier; the reference stands in for others. */
    public static boolean have(Operation operation) {
        return FACTORIES.containsKey(operation.getClass()) || operation instanceof Elementwise;
    }

    /** The kernel of an operation, bound to these buffers. */
    public static Kernel of(Operation operation, Wires wires, Core core) {
        Factory factory = FACTORIES.get(operation.getClass());
        if (factory != null) {
            return factory.make(operation, wires, core);
        }
        return operation instanceof Elementwise function ? new ElementwiseKernel(function, wires, core)
                : new ReferenceKernel(operation, wires);
    }
}
