package org.plumbline.properties.loss;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Truth;

/** What the tests of losses say often: the same case under another choice, a loss, a gradient, a truth. */
final class Choice {

    private Choice() {
    }

    /** The same operation with one component of its record changed. */
    static <O extends Differentiable> O with(O operation, String component, Object value) {
        RecordComponent[] components = operation.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(component)
                        ? value : components[i].getAccessor().invoke(operation);
            }
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            O changed = (O) operation.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The reference's loss. */
    static Tensor loss(Differentiable operation, Named<Tensor> inputs) {
        return operation.forward(inputs).get("loss");
    }

    /** The reference's gradient by the only differentiable input, for an upstream gradient of ones. */
    static Tensor gradient(Differentiable operation, Named<Tensor> inputs) {
        Named<Tensor> ones = operation.forward(inputs).map(output -> Tensor.filled(output.shape(), 1));
        Named<Tensor> gradients = operation.backward(inputs, ones);
        return gradients.get(gradients.names().iterator().next());
    }

    /** The loss by the definition in plain double precision, which has infinities and NaN. */
    static Tensor definedLoss(Differentiable operation, Named<Tensor> inputs) {
        return values(Truth.evaluate(operation, inputs, Plain.ARITHMETIC).get("loss"));
    }

    /** The definition's gradient by the only differentiable input, for an upstream gradient of ones. */
    static Tensor definedGradient(Differentiable operation, Named<Tensor> inputs) {
        Named<Tensor> ones = operation.forward(inputs).map(output -> Tensor.filled(output.shape(), 1));
        Named<NdArray<Plain>> gradients = Truth.gradient(new Case(operation, inputs, ones), Plain.ARITHMETIC);
        return values(gradients.get(gradients.names().iterator().next()));
    }

    private static Tensor values(NdArray<Plain> plain) {
        return Tensor.build(plain.shape(), at -> plain.get(at).value());
    }

    /** The gradient for a case's own upstream gradient. */
    static Tensor gradient(Case trial) {
        Named<Tensor> gradients = trial.differentiable().backward(trial.inputs(), trial.upstream());
        return gradients.get(gradients.names().iterator().next());
    }

    /** The bound within which an implementation of a case's operation meets its true loss. */
    static Tensor bound(Case trial) {
        return Truth.outputs(trial, Precision.DOUBLE).get("loss").bound();
    }

    /** A true loss, got otherwise, with the bound of a case. */
    static Expected expected(NdArray<DoubleDouble> truth, Case trial) {
        return new Expected(truth, bound(trial));
    }

    /** A tensor in double-double. */
    static NdArray<DoubleDouble> extended(Tensor tensor) {
        return NdArray.input(DoubleDouble.ARITHMETIC, tensor);
    }
}
