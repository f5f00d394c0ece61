package org.plumbline.oracle.activation;

import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** The lines of a tensor along an axis: the vectors got by fixing every other index. */
final class Lines {

    private Lines() {
    }

    /** The tensor whose every line is the function of the lines of two tensors of one shape. */
    static Tensor zip(Tensor first, Tensor second, int axis, BinaryOperator<double[]> function) {
        Shape shape = first.shape();
        int along = shape.axis(axis);
        int length = shape.size(along);
        int stride = IntStream.range(along + 1, shape.rank()).map(shape::size).reduce(1, (a, b) -> a * b);
        double[] result = new double[shape.count()];
        for (int line = 0; line < result.length / length; line++) {
            int from = line / stride * stride * length + line % stride;
            double[] changed = function.apply(line(first, from, stride, length), line(second, from, stride, length));
            for (int i = 0; i < length; i++) {
                result[from + i * stride] = changed[i];
            }
        }
        return Tensor.of(shape, result);
    }

    /** The position of a line's maximum. */
    static int greatest(double[] line) {
        int greatest = 0;
        for (int i = 1; i < line.length; i++) {
            if (line[i] > line[greatest]) {
                greatest = i;
            }
        }
        return greatest;
    }

    private static double[] line(Tensor tensor, int from, int stride, int length) {
        return IntStream.range(0, length).mapToDouble(i -> tensor.at(from + i * stride)).toArray();
    }
}
