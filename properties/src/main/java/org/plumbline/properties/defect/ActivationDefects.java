package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.activation.Elu;
import org.plumbline.oracle.activation.Gelu;
import org.plumbline.oracle.activation.LeakyRelu;
import org.plumbline.oracle.activation.Linewise;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.activation.Selu;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.activation.Silu;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.activation.Softplus;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** Defects of activations. */
final class ActivationDefects {

    private ActivationDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("activation-input-overwritten",
                        "an activation that overwrites its input in place and then differentiates at its output",
                        "deeplearning4j#364",
                        any(Sigmoid.class, Tanh.class, Elu.class, Softplus.class, Gelu.class, Silu.class),
                        Wrong.backward((Elementwise f, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                f.backward(Named.of("x", f.forward(inputs).get("y")), upstream))),
                Defect.of("activation-derivative-of-the-input",
                        "a derivative that is written in the output y but is given the input x",
                        Defect.TEXTBOOK, any(Sigmoid.class, Tanh.class),
                        Wrong.backward((Elementwise f, Named<Tensor> inputs, Named<Tensor> upstream) -> slopes(
                                inputs, upstream, f instanceof Tanh ? x -> 1 - x * x : x -> x * (1 - x)))),
                Defect.of("elu-derivative", "an ELU derivative with the wrong number added to alpha",
                        "mlpack#1540", any(Elu.class, Selu.class), Wrong.backward(ActivationDefects::elu)),
                Defect.of("sigmoid-derivative-overflows", "a sigmoid derivative that is inf/inf at large inputs",
                        "snntorch#433", any(Sigmoid.class),
                        Wrong.backward((Sigmoid f, Named<Tensor> inputs, Named<Tensor> upstream) -> slopes(
                                inputs, upstream, x -> Math.exp(-x) / ((1 + Math.exp(-x)) * (1 + Math.exp(-x)))))),
                Defect.of("tanh-by-exponentials", "a tanh of exponentials, which overflow",
                        Defect.TEXTBOOK, any(Tanh.class), Wrong.formula(ActivationDefects::quotient)),
                Defect.of("softplus-overflows", "a softplus that is infinite where the exponential is",
                        Defect.TEXTBOOK, any(Softplus.class), Wrong.formula(Operation::define)),
                Defect.of("relu-derivative-at-zero", "a ReLU with another derivative at 0 than the declared one",
                        Defect.TEXTBOOK, any(Relu.class, LeakyRelu.class), Wrong.backwardAs(
                                (Operation f, Named<Tensor> inputs) -> Operations.changed(f, Kink.class,
                                        kink -> kink == Kink.RIGHT ? Kink.LEFT : Kink.RIGHT))),
                Defect.of("relu-gradient-passes-everything", "a ReLU that lets every gradient through",
                        Defect.TEXTBOOK, any(Relu.class), Wrong.backward(
                                (Relu f, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                        Named.of("x", upstream.get("y")))),
                Defect.of("relu-mask-of-the-gradient",
                        "a ReLU that masks by the sign of the upstream gradient, not of the input",
                        Defect.TEXTBOOK, any(Relu.class), Wrong.backward(
                                (Relu f, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                        Named.of("x", upstream.get("y").map(dy -> Math.max(dy, 0))))),
                Defect.of("softmax-jacobian-diagonal-only", "a softmax whose Jacobian has its diagonal only",
                        "neuroph#37, libnd4j#440", any(Softmax.class), Wrong.backward(
                                (Softmax f, Named<Tensor> inputs, Named<Tensor> upstream) -> {
                                    Tensor y = f.forward(inputs).get("y");
                                    return Named.of("x", upstream.get("y").times(y.map(p -> p * (1 - p))));
                                })),
                Defect.of("softmax-maximum-of-the-batch",
                        "a softmax that subtracts the maximum of the batch, not of the row",
                        "crysx_nn#7", any(Softmax.class), Wrong.formula(ActivationDefects::belowTheGreatest)),
                Defect.of("softmax-overflows", "a softmax of bare exponentials, which overflow",
                        Defect.TEXTBOOK, any(Softmax.class, LogSoftmax.class), Wrong.formula(Operation::define)),
                Defect.of("softmax-over-the-wrong-axis", "a softmax over another axis than the declared one",
                        "deeplearning4j#345", any(Softmax.class, LogSoftmax.class), Wrong.as(
                                (Linewise f, Named<Tensor> inputs) -> Operations.changed(f, Integer.class,
                                        axis -> inputs.get("x").shape().axis(axis) == 0 ? -1 : 0))));
    }

    private static Named<Tensor> slopes(Named<Tensor> inputs, Named<Tensor> upstream, DoubleUnaryOperator slope) {
        return Named.of("x", upstream.get("y").times(inputs.get("x").map(slope)));
    }

    /** y + alpha, right of an ELU's output y, given x; scaled by lambda as a whole, of a SELU's. */
    private static Named<Tensor> elu(Elementwise f, Named<Tensor> inputs, Named<Tensor> upstream) {
        return slopes(inputs, upstream, x -> x >= 0 ? f.derivative(x)
                : f instanceof Elu elu ? x + elu.alpha() : Selu.LAMBDA * (f.value(x) + Selu.ALPHA));
    }

    /** (e^x - e^-x) / (e^x + e^-x). */
    private static <T extends Real<T>> Named<NdArray<T>> quotient(Operation tanh, Named<NdArray<T>> inputs) {
        return Named.of("y", inputs.get("x").map(x ->
                x.exp().minus(x.negate().exp()).over(x.exp().plus(x.negate().exp()))));
    }

    /** Shifted by one constant for all rows: one far below it has nothing but zeros to divide. */
    private static <T extends Real<T>> Named<NdArray<T>> belowTheGreatest(Operation softmax,
            Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        double greatest = x.elements().stream().mapToDouble(T::value).max().orElse(0);
        return softmax.define(Named.of("x", x.minus(x.arithmetic().of(greatest))));
    }
}
