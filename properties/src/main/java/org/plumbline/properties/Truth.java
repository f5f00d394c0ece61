package org.plumbline.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Port.Kind;
import org.plumbline.oracle.real.Adjoint;
import org.plumbline.oracle.real.Adjoint.Tape;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.real.Switching;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** What the definition says: true values and gradients, and the bounds within which they must be met. */
public final class Truth {

    private Truth() {
    }

    /** The true outputs with the running error bound of an implementation in this precision. */
    public static Named<Expected> outputs(Case trial, Precision precision) {
        return expected(evaluate(trial.operation(), trial.inputs(), DoubleDouble.ARITHMETIC),
                evaluate(trial.operation(), trial.inputs(), RunningError.arithmetic(precision)));
    }

    /** The true gradients by every differentiable input, with the running error bound of the chain rule. */
    public static Named<Expected> gradients(Case trial, Precision precision) {
        return expected(gradient(trial, DoubleDouble.ARITHMETIC),
                gradient(trial, RunningError.arithmetic(precision)));
    }

    /** The definition's outputs in an arithmetic. */
    public static <T extends Real<T>> Named<NdArray<T>> evaluate(Operation operation, Named<Tensor> inputs,
            Arithmetic<T> arithmetic) {
        return operation.define(lift(operation, inputs, arithmetic));
    }

    /** The definition's gradient in an arithmetic, by reverse mode. */
    public static <T extends Real<T>> Named<NdArray<T>> gradient(Case trial, Arithmetic<T> arithmetic) {
        Operation operation = trial.operation();
        Tape<T> tape = new Tape<>(arithmetic);
        Named<NdArray<Adjoint<T>>> inputs = lift(operation, trial.inputs(), tape);
        Named<NdArray<Adjoint<T>>> outputs = operation.define(inputs);
        List<Adjoint<T>> results = new ArrayList<>();
        List<T> seeds = new ArrayList<>();
        for (String name : trial.upstream().names()) {
            results.addAll(outputs.get(name).elements());
            seeds.addAll(NdArray.input(arithmetic, trial.upstream().get(name)).elements());
        }
        List<Port> ports = differentiated(trial);
        List<Adjoint<T>> variables = ports.stream()
                .flatMap(port -> inputs.get(port.name()).elements().stream()).toList();
        List<T> partials = tape.gradient(results, seeds, variables);
        Named<NdArray<T>> gradients = Named.none();
        int from = 0;
        for (Port port : ports) {
            NdArray<?> input = inputs.get(port.name());
            gradients = gradients.with(port.name(),
                    NdArray.of(arithmetic, input.shape(), partials.subList(from, from + input.count())));
            from += input.count();
        }
        return gradients;
    }

    /** The inputs of a case that have a gradient. */
    public static List<Port> differentiated(Case trial) {
        return trial.operation().signature().inputs().stream()
                .filter(port -> port.differentiable() && trial.inputs().has(port.name())).toList();
    }

    /** The smallest distance to a tie of any comparison that the definition makes; infinite where it makes none. */
    public static double margin(Operation operation, Named<Tensor> inputs) {
        return way(operation, inputs).margin();
    }

    /** What the definition meets on its way: ties, exponentials, quotients. */
    public static Switching way(Operation operation, Named<Tensor> inputs) {
        Switching switching = new Switching();
        evaluate(operation, inputs, switching.arithmetic());
        return switching;
    }

    /** The inputs in an arithmetic: real numbers as inputs, labels and masks as exact constants. */
    public static <T extends Real<T>> Named<NdArray<T>> lift(Operation operation, Named<Tensor> inputs,
            Arithmetic<T> arithmetic) {
        Named<NdArray<T>> lifted = Named.none();
        for (Port port : operation.signature().inputs()) {
            if (inputs.has(port.name())) {
                Tensor tensor = inputs.get(port.name());
                boolean exact = port.kind().discrete();
                lifted = lifted.with(port.name(), !exact ? NdArray.input(arithmetic, tensor)
                        : NdArray.build(arithmetic, tensor.shape(), at -> arithmetic.of(tensor.get(at))));
            }
        }
        return lifted;
    }

    /** A tensor of a number read off each scalar. */
    public static <T extends Real<T>> Tensor read(NdArray<T> array, ToDoubleFunction<T> number) {
        return Tensor.of(array.shape(), array.elements().stream().mapToDouble(number).toArray());
    }

    private static Named<Expected> expected(Named<NdArray<DoubleDouble>> truth,
            Named<NdArray<RunningError<Plain>>> bounds) {
        Named<Expected> expected = Named.none();
        for (String name : truth.names()) {
            expected = expected.with(name, new Expected(truth.get(name), read(bounds.get(name), RunningError::error)));
        }
        return expected;
    }
}
