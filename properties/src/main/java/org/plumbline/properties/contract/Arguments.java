package org.plumbline.properties.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Named tensors in the forms that code under test takes. The tensors themselves are immutable; each array is a fresh
 * copy, and is looked at again after the call: code that writes into what it was handed would spoil its caller's data.
 */
public final class Arguments {

    private final Named<Tensor> tensors;
    private final List<Handed> handed = new ArrayList<>();

    Arguments(Named<Tensor> tensors) {
        this.tensors = tensors;
    }

    /** Whether an argument that may be left out is there. */
    public boolean has(String name) {
        return tensors.has(name);
    }

    /**
     * The argument itself.
     *
     * @throws InvalidArgument if there is none of this name
     */
    public Tensor tensor(String name) {
        return tensors.get(name);
    }

    /** Its elements in row-major order. */
    public double[] array(String name) {
        double[] array = tensor(name).toArray();
        return hand(name, array, array::clone);
    }

    /** Its elements in row-major order, in single precision. */
    public float[] floats(String name) {
        float[] array = new float[tensor(name).count()];
        for (int i = 0; i < array.length; i++) {
            array[i] = (float) tensor(name).at(i);
        }
        return hand(name, array, array::clone);
    }

    /** A matrix as an array of its rows. */
    public double[][] rows(String name) {
        Tensor matrix = tensor(name);
        if (matrix.rank() != 2) {
            throw new InvalidArgument(name, "of shape " + matrix.shape(), "a matrix, to be taken by rows");
        }
        double[][] rows = IntStream.range(0, matrix.size(0)).mapToObj(row -> matrix.select(0, row).toArray())
                .toArray(double[][]::new);
        return hand(name, rows, () -> Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new));
    }

    /** Labels, positions or a mask, in row-major order. */
    public int[] ints(String name) {
        int[] array = Arrays.stream(array(name)).mapToInt(element -> whole(name, element)).toArray();
        return hand(name, array, array::clone);
    }

    /** The only element of a scalar: the number of a step, a loss's upstream gradient. */
    public double number(String name) {
        return tensor(name).scalar();
    }

    /** Elements in row-major order as a tensor of an argument's shape. */
    public Tensor like(String name, double... elements) {
        return Tensor.of(tensor(name).shape(), elements);
    }

    /** The same of single precision. */
    public Tensor like(String name, float... elements) {
        return like(name, IntStream.range(0, elements.length).mapToDouble(i -> elements[i]).toArray());
    }

    /** All of them. */
    public Named<Tensor> tensors() {
        return tensors;
    }

    /** The names of the arguments whose arrays are no longer what was handed over. */
    List<String> changed() {
        return List.copyOf(new TreeSet<>(handed.stream().filter(Handed::changed).map(Handed::name).toList()));
    }

    private <A> A hand(String name, A array, Supplier<A> copy) {
        handed.add(new Handed(name, array, copy.get()));
        return array;
    }

    private static int whole(String name, double element) {
        if (element != (int) element) {
            throw new InvalidArgument(name, "with an element " + element, "whole numbers, to be taken as int");
        }
        return (int) element;
    }

    /** An array and what it held. */
    private record Handed(String name, Object array, Object before) {

        boolean changed() {
            return !Arrays.deepEquals(new Object[] {array}, new Object[] {before});
        }
    }
}
