package org.plumbline.oracle;

import java.util.function.DoublePredicate;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Refusals of arguments, each with a message that names the argument, what came and what is allowed. */
public final class Check {

    private Check() {
    }

    /** An argument that is there: nothing is null across a public boundary. */
    public static void present(String name, Object value) {
        InvalidArgument.present(name, value);
    }

    public static void shape(String name, Tensor tensor, Shape expected) {
        if (!tensor.shape().equals(expected)) {
            throw new InvalidArgument(name, "of shape " + tensor.shape(), "shape " + expected);
        }
    }

    /** A finite hyper-parameter. */
    public static void finite(String name, double value) {
        require(Double.isFinite(value), name, value, "a finite number");
    }

    /** A finite hyper-parameter greater than zero. */
    public static void positive(String name, double value) {
        require(Double.isFinite(value) && value > 0, name, value, "a finite number greater than 0");
    }

    /** A finite hyper-parameter of zero or more. */
    public static void notNegative(String name, double value) {
        require(Double.isFinite(value) && value >= 0, name, value, "a finite number of at least 0");
    }

    /** A hyper-parameter from 0 up to and including 1. */
    public static void probability(String name, double value) {
        require(value >= 0 && value <= 1, name, value, "a number from 0 to 1");
    }

    /** A hyper-parameter from 0 up to but not including 1, such as a decay rate. */
    public static void decay(String name, double value) {
        require(value >= 0 && value < 1, name, value, "a number from 0 up to, not including, 1");
    }

    /** A hyper-parameter from one number to another, both included. */
    public static void between(String name, double value, double least, double greatest) {
        require(value >= least && value <= greatest, name, value, "a number from " + least + " to " + greatest);
    }

    /** A whole hyper-parameter of at least this much. */
    public static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new InvalidArgument(name, Integer.toString(value), "a whole number of at least " + least);
        }
    }

    /** Indices from 0 up to, not including, a limit. */
    public static void below(String name, Tensor indices, int limit) {
        for (int i = 0; i < indices.count(); i++) {
            if (indices.at(i) < 0 || indices.at(i) >= limit) {
                throw new InvalidArgument(name, element(indices, i),
                        limit == 0 ? "nothing: there is no class to name" : "whole numbers from 0 to " + (limit - 1));
            }
        }
    }

    /** Elements that keep a condition; the message names the first that does not, and its index. */
    public static void every(String name, Tensor tensor, DoublePredicate condition, String allowed) {
        for (int i = 0; i < tensor.count(); i++) {
            if (!condition.test(tensor.at(i))) {
                throw new InvalidArgument(name, element(tensor, i), allowed);
            }
        }
    }

    /** That the elements are what the port says: whole numbers for indices, zeros and ones for masks. */
    public static void kind(Port port, Tensor tensor) {
        for (int i = 0; i < tensor.count(); i++) {
            double element = tensor.at(i);
            switch (port.kind()) {
                case INDEX -> {
                    if (!(element >= 0 && element <= Integer.MAX_VALUE && element == Math.rint(element))) {
                        throw new InvalidArgument(port.name(), element(tensor, i), "whole numbers from 0 to 2^31 - 1");
                    }
                }
                case WHOLE -> {
                    if (element != (int) element) {
                        throw new InvalidArgument(port.name(), element(tensor, i),
                                "whole numbers from -2^31 to 2^31 - 1");
                    }
                }
                case MASK -> {
                    if (element != 0 && element != 1) {
                        throw new InvalidArgument(port.name(), element(tensor, i), "zeros and ones");
                    }
                }
                case REAL, CONSTANT -> {
                    return;
                }
            }
        }
    }

    private static String element(Tensor tensor, int offset) {
        return tensor.at(offset) + " at index " + Shape.of(tensor.shape().index(offset));
    }

    private static void require(boolean holds, String name, double value, String allowed) {
        if (!holds) {
            throw new InvalidArgument(name, Double.toString(value), allowed);
        }
    }
}
