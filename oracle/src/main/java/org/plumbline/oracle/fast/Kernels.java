package org.plumbline.oracle.fast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.fast.LabelledLossKernel.Rows;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.Concatenate;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.layer.Flatten;
import org.plumbline.oracle.layer.Multiply;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.LabelledLoss;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.NegativeLogLikelihood;
import org.plumbline.oracle.loss.Penalty;
import org.plumbline.oracle.loss.SeparableLoss;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Transpose;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.GroupNorm;
import org.plumbline.oracle.normalisation.InstanceNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.optimizer.AdaDelta;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamW;
import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.ClipByNorm;
import org.plumbline.oracle.optimizer.ClipByValue;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.NAdam;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.GlobalAveragePool;
import org.plumbline.oracle.pooling.LpPool2d;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.recurrent.Gru;
import org.plumbline.oracle.recurrent.GruCell;
import org.plumbline.oracle.recurrent.Lstm;
import org.plumbline.oracle.recurrent.LstmCell;
import org.plumbline.oracle.recurrent.Rnn;
import org.plumbline.oracle.recurrent.RnnCell;

/** Which operations have a fast tier, and how their kernels are made. */
public final class Kernels {

    private static final Map<Class<? extends Operation>, Factory> FACTORIES = new LinkedHashMap<>();

    static {
        add(Dense.class, DenseKernel::new);
        add(Relu.class, ReluKernel::new);
        add(Network.class, NetworkKernel::new);
        add(Conv1d.class, ConvolutionKernel::of);
        add(Conv2d.class, ConvolutionKernel::of);
        add(ConvTranspose2d.class, ConvolutionKernel::of);
        // Losses.
        addLabelled(CrossEntropy.class, CrossEntropyRows::new);
        addLabelled(NegativeLogLikelihood.class, NegativeLogLikelihoodRows::new);
        addLabelled(MultiClassHinge.class, MultiClassHingeRows::new);
        add(SoftTargetCrossEntropy.class, SoftTargetCrossEntropyKernel::new);
        add(SeparableLoss.class, SeparableLossKernel::new);
        add(Penalty.class, PenaltyKernel::new);
        // Optimizers.
        addOptimizer(Sgd.class, (sgd, wires, core) -> new SgdKernel(wires, core));
        addOptimizer(Momentum.class, (momentum, wires, core) -> new MomentumKernel(wires, core));
        addOptimizer(Nesterov.class, (nesterov, wires, core) -> new NesterovKernel(wires, core));
        addOptimizer(Adam.class, (adam, wires, core) -> new AdamKernel(wires, core));
        addOptimizer(AdamW.class, (adamW, wires, core) -> {
            AdamKernel adam = new AdamKernel(wires, core);
            return now -> adam.step(now.adam());
        });
        addOptimizer(AdaGrad.class, (adaGrad, wires, core) -> new AdaGradKernel(wires, core));
        addOptimizer(AdaDelta.class, (adaDelta, wires, core) -> new AdaDeltaKernel(wires, core));
        addOptimizer(RmsProp.class, RmsPropKernel::new);
        addOptimizer(AdaMax.class, (adaMax, wires, core) -> new AdaMaxKernel(wires, core));
        addOptimizer(AmsGrad.class, (amsGrad, wires, core) -> new AmsGradKernel(wires, core));
        addOptimizer(NAdam.class, (nadam, wires, core) -> new NAdamKernel(wires, core));
        add(ClipByNorm.class, ClipByNormKernel::new);
        add(ClipByValue.class, ClipByValueKernel::new);
        // Recurrent cells, and layers, which are cells over a sequence.
        add(RnnCell.class, (cell, wires, core) -> new RnnKernel(cell, Unrolled.of(cell, wires, core)));
        add(LstmCell.class, (cell, wires, core) -> new LstmKernel(cell, Unrolled.of(cell, wires, core)));
        add(GruCell.class, (cell, wires, core) -> new GruKernel(cell, Unrolled.of(cell, wires, core)));
        add(Rnn.class, (rnn, wires, core) -> new RnnKernel(rnn.cell(), Unrolled.of(rnn, wires, core)));
        add(Lstm.class, (lstm, wires, core) -> new LstmKernel(lstm.cell(), Unrolled.of(lstm, wires, core)));
        add(Gru.class, (gru, wires, core) -> new GruKernel(gru.cell(), Unrolled.of(gru, wires, core)));
        // Attention.
        add(ScaledDotProductAttention.class, ScaledDotProductAttentionKernel::new);
        add(MultiHeadAttention.class, MultiHeadAttentionKernel::new);
        // Normalisation.
        add(BatchNorm.class, BatchNormKernel::new);
        add(GroupNorm.class, GroupNormKernel::new);
        add(InstanceNorm.class, (norm, wires, core) -> new GroupNormKernel(
                norm.grouped(wires.shape("x").size(norm.channels().axis(wires.shape("x").rank()))), wires, core));
        add(LayerNorm.class, (norm, wires, core) -> new RowNormKernel(
                wires, core, norm.count(wires.shape("x")), true, norm.deviation()));
        add(RmsNorm.class, (norm, wires, core) -> new RowNormKernel(
                wires, core, wires.shape("x").size(-1), false, norm.deviation()));
        // Pooling.
        add(MaxPool2d.class, MaxPool2dKernel::new);
        add(AveragePool2d.class, AveragePool2dKernel::new);
        add(GlobalAveragePool.class, GlobalAveragePoolKernel::new);
        add(LpPool2d.class, LpPool2dKernel::new);
        // Layers.
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
        // The functions that have no kernel of their own.
        add(Elementwise.class, ElementwiseKernel::new);
    }

    private Kernels() {
    }

    /** Makes a kernel of an operation of one type. */
    @FunctionalInterface
    private interface Making<O extends Operation> {
        Kernel make(O operation, Wires wires, Core core);
    }

    /** The same, of any. */
    @FunctionalInterface
    private interface Factory {
        Kernel make(Operation operation, Wires wires, Core core);
    }

    /** An operation gets the kernel of the first type added that it is of. */
    private static <O extends Operation> void add(Class<O> type, Making<O> making) {
        FACTORIES.put(type, (operation, wires, core) -> making.make(type.cast(operation), wires, core));
    }

    /** Makes what takes the steps of optimizers of one type. */
    @FunctionalInterface
    private interface Binding<O extends Optimizer> {
        OptimizerKernel.Step<O> bind(O optimizer, Wires wires, Core core);
    }

    private static <O extends Optimizer> void addOptimizer(Class<O> type, Binding<O> binding) {
        add(type, (optimizer, wires, core) -> OptimizerKernel.of(type, optimizer,
                binding.bind(optimizer, wires, core)));
    }

    private static <O extends LabelledLoss> void addLabelled(Class<O> type, BiFunction<O, Wires, Rows> rows) {
        add(type, (loss, wires, core) -> new LabelledLossKernel(loss, rows.apply(loss, wires), wires, core));
    }

    private static Optional<Factory> factory(Operation operation) {
        return FACTORIES.entrySet().stream().filter(entry -> entry.getKey().isInstance(operation))
                .map(Map.Entry::getValue).findFirst();
    }

    /** Whether an operation has a fast tier; the reference stands in for others. */
    public static boolean have(Operation operation) {
        return factory(operation).isPresent();
    }

    /** The kernel of an operation, bound to these buffers. */
    public static Kernel of(Operation operation, Wires wires, Core core) {
        return factory(operation).map(factory -> factory.make(operation, wires, core))
                .orElseGet(() -> new ReferenceKernel(operation, wires));
    }

    /** The kernel of an optimizer, which those of other rates may take their steps with. */
    public static OptimizerKernel stepping(Optimizer optimizer, Wires wires, Core core) {
        return of(optimizer, wires, core) instanceof OptimizerKernel kernel ? kernel
                : OptimizerKernel.of(Optimizer.class, optimizer, any -> new ReferenceKernel(any, wires).forward());
    }
}
