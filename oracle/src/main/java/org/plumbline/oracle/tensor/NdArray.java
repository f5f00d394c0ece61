package org.plumbline.oracle.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;

/**
 * A dense row-major array of abstract scalars: the tensor of a definition. Immutable. Like {@link Tensor}, it does not
 * broadcast.
 *
 * @param <T> the scalar
 */
public final class NdArray<T extends Real<T>> {

    private final Arithmetic<T> arithmetic;
    private final Shape shape;
    private final List<T> data;

    private NdArray(Arithmetic<T> arithmetic, Shape shape, List<T> data) {
        InvalidArgument.present("arithmetic", arithmetic);
        if (data.size() != InvalidArgument.present("shape", shape).count()) {
            throw new InvalidArgument("data", data.size() + " numbers", shape.count() + " for shape " + shape);
        }
        this.arithmetic = arithmetic;
        this.shape = shape;
        this.data = data;
    }

    public static <T extends Real<T>> NdArray<T> of(Arithmetic<T> arithmetic, Shape shape, List<T> data) {
        return new NdArray<>(arithmetic, shape, InvalidArgument.allPresent("data", data));
    }

    /** The inputs of an operation: each element of the tensor as an input of this arithmetic. */
    public static <T extends Real<T>> NdArray<T> input(Arithmetic<T> arithmetic, Tensor tensor) {
        InvalidArgument.present("arithmetic", arithmetic);
        return new NdArray<>(arithmetic, InvalidArgument.present("tensor", tensor).shape(),
                Arrays.stream(tensor.toArray()).mapToObj(arithmetic::input).toList());
    }

    public static <T extends Real<T>> NdArray<T> scalar(T value) {
        return new NdArray<>(InvalidArgument.present("value", value).arithmetic(), Shape.of(), List.of(value));
    }

    /** The array whose element at each index is the function's value there. The function may not keep the index. */
    public static <T extends Real<T>> NdArray<T> build(Arithmetic<T> arithmetic, Shape shape,
            Function<int[], T> element) {
        InvalidArgument.present("element", element);
        List<T> data = new ArrayList<>(InvalidArgument.present("shape", shape).count());
        shape.forEachIndex(index -> data.add(element.apply(index)));
        return new NdArray<>(arithmetic, shape, data);
    }

    /** As {@link #build(Arithmetic, Shape, Function)}, with this array's arithmetic. */
    public NdArray<T> build(Shape other, Function<int[], T> element) {
        return build(arithmetic, other, element);
    }

    public Arithmetic<T> arithmetic() {
        return arithmetic;
    }

    public Shape shape() {
        return shape;
    }

    public int rank() {
        return shape.rank();
    }

    /** The size of an axis; negative axes count from the last. */
    public int size(int axis) {
        return shape.size(axis);
    }

    public int count() {
        return data.size();
    }

    public T get(int... index) {
        return data.get(shape.offset(index));
    }

    /** The element at this offset in row-major order. */
    public T at(int offset) {
        return data.get(offset);
    }

    /** The only element. */
    public T scalar() {
        if (data.size() != 1) {
            throw new InvalidArgument("array", "of shape " + shape, "a single element");
        }
        return data.get(0);
    }

    /** The whole number at this index: a label, a position, a mask's bit. */
    public int whole(int... index) {
        return (int) get(index).value();
    }

    /** The elements in row-major order. */
    public List<T> elements() {
        return data;
    }

    public NdArray<T> reshape(Shape other) {
        return new NdArray<>(arithmetic, other, data);
    }

    public NdArray<T> map(UnaryOperator<T> function) {
        return new NdArray<>(arithmetic, shape, data.stream().map(function).toList());
    }

    /** Element by element with another array of this shape. */
    public NdArray<T> zip(NdArray<T> other, BinaryOperator<T> function) {
        if (!shape.equals(other.shape)) {
            throw new InvalidArgument("array", "of shape " + other.shape, "shape " + shape);
        }
        return new NdArray<>(arithmetic, shape,
                IntStream.range(0, count()).mapToObj(i -> function.apply(at(i), other.at(i))).toList());
    }

    public NdArray<T> plus(NdArray<T> addend) {
        return zip(addend, T::plus);
    }

    public NdArray<T> minus(NdArray<T> subtrahend) {
        return zip(subtrahend, T::minus);
    }

    public NdArray<T> times(NdArray<T> factor) {
        return zip(factor, T::times);
    }

    public NdArray<T> over(NdArray<T> divisor) {
        return zip(divisor, T::over);
    }

    public NdArray<T> plus(T addend) {
        return map(element -> element.plus(addend));
    }

    public NdArray<T> minus(T subtrahend) {
        return map(element -> element.minus(subtrahend));
    }

    public NdArray<T> times(T factor) {
        return map(element -> element.times(factor));
    }

    public NdArray<T> times(double factor) {
        return map(element -> element.times(factor));
    }

    public NdArray<T> over(T divisor) {
        return map(element -> element.over(divisor));
    }

    /** The sum of all elements, zero for none. */
    public T sum() {
        return arithmetic.sum(data);
    }

    /** The arithmetic mean of all elements. */
    public T mean() {
        return sum().over(count());
    }

    /** The sum of the products with another array of this shape. */
    public T dot(NdArray<T> other) {
        return times(other).sum();
    }

    /** The matrix product with another matrix: (n, k) with (k, m) gives (n, m). */
    public NdArray<T> matmul(NdArray<T> other) {
        if (rank() != 2 || other.rank() != 2 || size(1) != other.size(0)) {
            throw new InvalidArgument("array", "of shape " + other.shape, "a matrix with as many rows as " + shape
                    + " has columns");
        }
        return build(Shape.of(size(0), other.size(1)),
                at -> select(0, at[0]).dot(other.select(1, at[1])));
    }

    /** One position of an axis, without that axis. */
    public NdArray<T> select(int axis, int position) {
        int along = shape.axis(axis);
        shape.part(along, position, position + 1);
        int outer = IntStream.range(0, along).map(shape::size).reduce(1, (a, b) -> a * b);
        int inner = IntStream.range(along + 1, rank()).map(shape::size).reduce(1, (a, b) -> a * b);
        List<T> selected = new ArrayList<>(outer * inner);
        for (int o = 0; o < outer; o++) {
            int from = (o * shape.size(along) + position) * inner;
            selected.addAll(data.subList(from, from + inner));
        }
        return new NdArray<>(arithmetic, shape.without(along), selected);
    }

    /**
     * The part of an axis from one position up to, not including, another.
     *
     * @throws InvalidArgument if the axis does not have these positions
     */
    public NdArray<T> slice(int axis, int from, int to) {
        int along = shape.axis(axis);
        return build(shape.part(along, from, to), index -> {
            int[] source = index.clone();
            source[along] += from;
            return get(source);
        });
    }

    /** The axes in another order: axis i of the result is axis order[i] of this array. */
    public NdArray<T> transpose(int... order) {
        int[] from = new int[order.length];
        return build(Shape.of(IntStream.of(order).map(shape::size).toArray()), index -> {
            for (int axis = 0; axis < order.length; axis++) {
                from[order[axis]] = index[axis];
            }
            return get(from);
        });
    }

    /**
     * Applies a function to every line along an axis: the vectors got by fixing all other indices.
     *
     * @param function from a vector of the axis's size to one of the same size
     */
    public NdArray<T> along(int axis, UnaryOperator<NdArray<T>> function) {
        int fixed = shape.axis(axis);
        List<T> result = new ArrayList<>(Collections.nCopies(count(), null));
        shape.with(fixed, 1).forEachIndex(start -> {
            int[] offsets = IntStream.range(0, size(fixed)).map(i -> {
                int[] index = start.clone();
                index[fixed] = i;
                return shape.offset(index);
            }).toArray();
            NdArray<T> line = new NdArray<>(arithmetic, Shape.of(offsets.length),
                    IntStream.of(offsets).mapToObj(data::get).toList());
            NdArray<T> changed = function.apply(line);
            for (int i = 0; i < offsets.length; i++) {
                result.set(offsets[i], changed.at(i));
            }
        });
        return new NdArray<>(arithmetic, shape, result);
    }

    /** The nearest doubles. */
    public Tensor toTensor() {
        return Tensor.of(shape, data.stream().mapToDouble(Real::value).toArray());
    }

    @Override
    public String toString() {
        return toTensor().toString();
    }
}
