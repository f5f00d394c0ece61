package org.plumbline.oracle.training;

import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;

/**
 * Examples to train on or to be judged on, each with its class or, instead, with numbers that are to be predicted.
 * Where they come from, and how they are held, is not said: a batch is filled example by example into an array that its
 * owner reuses, without any allocation.
 *
 * <p>They do not change, and may be read from several threads at a time.
 */
public interface Examples {

    /** How many there are; their indices are from 0 up to, not including, this. */
    int count();

    /** How many classes there are; labels are from 0 up to, not including, this. Of numbers to be predicted, 0. */
    int classes();

    /** The shape of one example's features: (channels, height, width) of an image, (features,) of a vector. */
    Shape shape();

    /**
     * Writes the features of an example in row-major order of {@link #shape()}.
     *
     * @param index which example
     * @param into where to, modified from the offset on, for {@code shape().count()} elements
     * @param offset where the first of them goes
     * @throws InvalidArgument if there is no such example, or no room for it
     */
    void features(int index, double[] into, int offset);

    /**
     * The class of an example.
     *
     * @throws InvalidArgument if there is no such example, or it has numbers instead
     */
    int label(int index);

    /** The shape of what is to be predicted of one example: () of a class, (numbers,) of numbers. */
    default Shape target() {
        return Shape.of();
    }

    /**
     * Writes what is to be predicted of an example: its class, or its numbers.
     *
     * @param index which example
     * @param into where to, modified from the offset on, for {@code target().count()} elements
     * @param offset where the first of them goes
     * @throws InvalidArgument if there is no such example
     */
    default void target(int index, double[] into, int offset) {
        into[offset] = label(index);
    }
}
