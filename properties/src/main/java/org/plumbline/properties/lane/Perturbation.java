package org.plumbline.properties.lane;

import java.util.function.BiFunction;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Truth;

/** The scalar function phi(x) = sum of dy f(x) of a case, and what small steps of one input element do to it. */
final class Perturbation {

    private static final Arithmetic<DoubleDouble> EXTENDED = DoubleDouble.ARITHMETIC;

    /** A rounding of double-double, 2^-104, over one of double, 2^-53. */
    static final double ROUNDINGS_RATIO = 0x1p-51;

    private final Case trial;

    Perturbation(Case trial) {
        this.trial = trial;
    }

    /** phi with one element of one input moved by a step, in double-double. */
    DoubleDouble objective(String input, int offset, double step) {
        Named<NdArray<DoubleDouble>> inputs = Truth.lift(trial.operation(), trial.inputs(), EXTENDED);
        NdArray<DoubleDouble> moved = inputs.get(input);
        int[] at = {0};
        inputs = inputs.with(input, moved.map(x -> at[0]++ == offset ? x.plus(step) : x));
        Named<NdArray<DoubleDouble>> outputs = trial.operation().define(inputs);
        DoubleDouble sum = EXTENDED.zero();
        for (String name : trial.upstream().names()) {
            sum = sum.plus(NdArray.input(EXTENDED, trial.upstream().get(name)).dot(outputs.get(name)));
        }
        return sum;
    }

    /** The central difference (phi(x + h) - phi(x - h)) / 2h, in double-double. */
    DoubleDouble central(String input, int offset, double h) {
        return objective(input, offset, h).minus(objective(input, offset, -h)).over(2 * h);
    }

    /** The one-sided difference (phi(x + h) - phi(x)) / h, in double-double; h may be negative. */
    double oneSided(String input, int offset, double h) {
        return objective(input, offset, h).minus(objective(input, offset, 0)).over(h).value();
    }

    /** The greatest rounding error of phi in double: of the outputs, and of their weighted sum. */
    double rounding() {
        Named<Expected> outputs = Truth.outputs(trial, Precision.DOUBLE);
        double error = 0;
        for (String name : trial.upstream().names()) {
            Tensor dy = trial.upstream().get(name).map(Math::abs);
            Tensor y = Truth.read(outputs.get(name).truth(), value -> Math.abs(value.value()));
            error += dy.dot(outputs.get(name).bound()) + (dy.count() + 2) * 0x1p-53 * dy.dot(y);
        }
        return error;
    }

    /** A tensor for each differentiable input, made element by element. */
    Named<Tensor> elements(BiFunction<String, Integer, Double> element) {
        Named<Tensor> result = Named.none();
        for (Port port : Truth.differentiated(trial)) {
            Tensor input = trial.inputs().get(port.name());
            double[] values = new double[input.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = element.apply(port.name(), i);
            }
            result = result.with(port.name(), Tensor.of(input.shape(), values));
        }
        return result;
    }

    /** The magnitude of an element, at least 1: steps are relative to it. */
    double scale(String input, int offset) {
        return Math.max(1, Math.abs(trial.inputs().get(input).at(offset)));
    }
}
