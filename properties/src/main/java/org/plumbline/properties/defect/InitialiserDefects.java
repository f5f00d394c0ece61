package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.declaring;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.initialiser.Distribution;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.initialiser.VarianceScaling;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Defects of first weights. */
final class InitialiserDefects {

    private InitialiserDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("fan-ignores-the-kernel", "a fan of a convolution that ignores the kernel's area",
                        "Flux.jl#442", declaring(Fan.KERNEL), Wrong.forward(
                                (VarianceScaling weights, Named<Tensor> inputs) -> scaled(weights, inputs,
                                        Math.sqrt(area(inputs.get("noise").shape()))))),
                Defect.of("he-with-the-variance-of-lecun", "a He initialiser without its gain, the variance of LeCun's",
                        "lbann#316", any(He.class), Wrong.forward((He weights, Named<Tensor> inputs) ->
                                scaled(weights, inputs, Math.hypot(1, weights.slope()) / Math.sqrt(2)))),
                Defect.of("uniform-bound-of-the-normal",
                        "uniform weights whose bound is the standard deviation, without the root of 3",
                        "lbann#316", declaring(Distribution.UNIFORM), Wrong.forward(
                                (VarianceScaling weights, Named<Tensor> inputs) ->
                                        scaled(weights, inputs, 1 / Math.sqrt(3)))));
    }

    private static Named<Tensor> scaled(VarianceScaling weights, Named<Tensor> inputs, double factor) {
        return weights.forward(inputs).map(parameter -> parameter.times(factor));
    }

    private static int area(Shape kernel) {
        return IntStream.range(2, kernel.rank()).map(kernel::size).reduce(1, (a, b) -> a * b);
    }
}
