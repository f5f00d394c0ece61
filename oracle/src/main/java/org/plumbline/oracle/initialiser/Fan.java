package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;

/**
 * Which axes of a weight count its inputs and outputs.
 *
 * <p>Fan-in is how many inputs meet in one output, fan-out how many outputs one input reaches. In a convolution both
 * count the kernel's area. Of a grouped one, fan-out counts all filters, as every framework does.
 */
public enum Fan implements Convention {
    /** A dense weight of shape (in, out), for one example a row. */
    IN_OUT("dense (in, out): fan-in = axis 0, fan-out = axis 1", 2, 0, 1),
    /** A dense weight of shape (out, in), for one example a column, and PyTorch's. */
    OUT_IN("dense (out, in): fan-in = axis 1, fan-out = axis 0", 2, 1, 0),
    /** A convolution kernel (F, C / groups, k...). */
    KERNEL("kernel (F, C / groups, k...): fan-in = C / groups times area, fan-out = F times area", 3, 1, 0);

    private final String meaning;
    private final int leastRank;
    private final int inputAxis;
    private final int outputAxis;

    Fan(String meaning, int leastRank, int inputAxis, int outputAxis) {
        this.meaning = meaning;
        this.leastRank = leastRank;
        this.inputAxis = inputAxis;
        this.outputAxis = outputAxis;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * How many inputs meet in one output.
     *
     * @throws InvalidArgument as {@link #check} does
     */
    public int in(Shape weight) {
        check("weight", weight);
        return weight.size(inputAxis) * area(weight);
    }

    /**
     * How many outputs one input reaches.
     *
     * @throws InvalidArgument as {@link #check} does
     */
    public int out(Shape weight) {
        check("weight", weight);
        return weight.size(outputAxis) * area(weight);
    }

    /**
     * Checks that a weight has these axes, none of them empty.
     *
     * @throws InvalidArgument otherwise
     */
    public void check(String name, Shape weight) {
        Check.present(name, weight);
        if (weight.rank() < leastRank || this != KERNEL && weight.rank() > leastRank || weight.count() == 0) {
            throw new InvalidArgument(name, "of shape " + weight, "a weight without empty axes, " + meaning);
        }
    }

    /**
     * Checks how many inputs and outputs weights join.
     *
     * @throws InvalidArgument if there is none of either
     */
    static void check(int fanIn, int fanOut) {
        Check.atLeast("fanIn", fanIn, 1);
        Check.atLeast("fanOut", fanOut, 1);
    }

    private static int area(Shape weight) {
        int area = 1;
        for (int axis = 2; axis < weight.rank(); axis++) {
            area *= weight.size(axis);
        }
        return area;
    }
}
