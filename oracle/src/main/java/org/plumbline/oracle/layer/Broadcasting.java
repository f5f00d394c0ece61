package org.plumbline.oracle.layer;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** The rule by which NumPy and ONNX make two shapes one, and what it does to tensors. */
public final class Broadcasting {

    private Broadcasting() {
    }

    /**
     * The common shape: the shapes are aligned at their last axes, the shorter one filled up with ones in front; at
     * every axis the sizes are equal or one of them is 1, and the result has the other.
     */
    static Shape shape(Shape a, Shape b) {
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int axis = 1; axis <= rank; axis++) {
            int ofA = axis <= a.rank() ? a.size(-axis) : 1;
            int ofB = axis <= b.rank() ? b.size(-axis) : 1;
            if (ofA != ofB && ofA != 1 && ofB != 1) {
                throw new InvalidArgument("b", "of shape " + b + " beside a of shape " + a,
                        "shapes that, aligned at their last axes, are equal or 1 at every axis; axis -" + axis + " has "
                                + ofA + " and " + ofB);
            }
            sizes[rank - axis] = ofA == 1 ? ofB : ofA;
        }
        return Shape.of(sizes);
    }

    /** x repeated along every axis that it lacks or has once. */
    static Tensor expand(Tensor x, Shape shape) {
        int[] strides = strides(x.shape(), shape);
        return Tensor.build(shape, at -> x.at(offset(strides, at)));
    }

    /** The adjoint of expanding: the sum over every axis that the operand lacks or has once. */
    static Tensor reduce(Tensor y, Shape operand) {
        int[] strides = strides(operand, y.shape());
        double[] sums = new double[operand.count()];
        y.shape().forEachIndex(at -> sums[offset(strides, at)] += y.get(at));
        return Tensor.of(operand, sums);
    }

    /**
     * How far the operand's offset moves with each axis of the result: not at all along a repeated one.
     *
     * @throws InvalidArgument if one is null, or the operand repeated does not give the result
     */
    public static int[] strides(Shape operand, Shape result) {
        Check.present("operand", operand);
        Check.present("result", result);
        int[] strides = new int[result.rank()];
        int stride = 1;
        for (int axis = 1; axis <= operand.rank(); axis++) {
            if (axis > result.rank() || operand.size(-axis) != 1 && operand.size(-axis) != result.size(-axis)) {
                throw new InvalidArgument("operand", "of shape " + operand, "a shape that, repeated, is " + result);
            }
            strides[result.rank() - axis] = operand.size(-axis) == 1 ? 0 : stride;
            stride *= operand.size(-axis);
        }
        return strides;
    }

    private static int offset(int[] strides, int[] at) {
        int offset = 0;
        for (int axis = 0; axis < at.length; axis++) {
            offset += strides[axis] * at[axis];
        }
        return offset;
    }
}
