package org.plumbline.oracle.tensor;

import static org.plumbline.oracle.tensor.InvalidArgument.present;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * An immutable dense array of doubles in row-major order. Labels and masks are tensors too, of whole numbers.
 *
 * <p>Nothing broadcasts: two tensors meet in equal shapes or not at all.
 */
public final class Tensor {

    private final Shape shape;
    private final double[] data;

    private Tensor(Shape shape, double[] data) {
        if (data.length != shape.count()) {
            throw new InvalidArgument("data", data.length + " numbers", shape.count() + " for shape " + shape);
        }
        this.shape = shape;
        this.data = data;
    }

    /** A tensor of a copy of these numbers, in row-major order. */
    public static Tensor of(Shape shape, double... data) {
        return new Tensor(present("shape", shape), present("data", data).clone());
    }

    public static Tensor scalar(double value) {
        return new Tensor(Shape.of(), new double[] {value});
    }

    public static Tensor vector(double... data) {
        return of(Shape.of(present("data", data).length), data);
    }

    /**
     * A matrix of these rows.
     *
     * @throws InvalidArgument if they are not of one length
     */
    public static Tensor matrix(double[]... rows) {
        int columns = present("rows", rows).length == 0 ? 0 : present("rows[0]", rows[0]).length;
        for (int i = 1; i < rows.length; i++) {
            if (present("rows[" + i + "]", rows[i]).length != columns) {
                throw new InvalidArgument("rows[" + i + "]", "of length " + rows[i].length,
                        "the length of the first row, " + columns);
            }
        }
        return of(Shape.of(rows.length, columns), Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    public static Tensor zeros(Shape shape) {
        return filled(shape, 0);
    }

    public static Tensor filled(Shape shape, double value) {
        double[] data = new double[present("shape", shape).count()];
        Arrays.fill(data, value);
        return new Tensor(shape, data);
    }

    /** The tensor whose element at each index is the function's value there. The function may not keep the array. */
    public static Tensor build(Shape shape, ToDoubleFunction<int[]> element) {
        present("element", element);
        double[] data = new double[present("shape", shape).count()];
        int[] at = {0};
        shape.forEachIndex(index -> data[at[0]++] = element.applyAsDouble(index));
        return new Tensor(shape, data);
    }

    /** A copy of an EJML matrix's elements, row by row, in this shape. */
    public static Tensor of(Shape shape, SimpleMatrix matrix) {
        return of(shape, present("matrix", matrix).getDDRM().data);
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
        return data.length;
    }

    public double get(int... index) {
        return data[shape.offset(index)];
    }

    /** The element at this offset in row-major order. */
    public double at(int offset) {
        return data[checked(offset)];
    }

    /** The only element. */
    public double scalar() {
        if (data.length != 1) {
            throw new InvalidArgument("tensor", "of shape " + shape, "a single element");
        }
        return data[0];
    }

    /** A copy of the elements in row-major order. */
    public double[] toArray() {
        return data.clone();
    }

    /** A copy of the elements as an EJML matrix of this size. */
    public SimpleMatrix matrix(int rows, int columns) {
        if (Shape.of(rows, columns).count() != data.length) {
            throw new InvalidArgument("rows x columns", rows + " x " + columns, data.length + " elements of " + shape);
        }
        return new SimpleMatrix(rows, columns, true, data.clone());
    }

    /** A copy of this matrix, rank 2, as an EJML matrix. */
    public SimpleMatrix matrix() {
        return matrix(size(0), size(1));
    }

    /** The same elements in another shape of as many. */
    public Tensor reshape(Shape other) {
        return new Tensor(present("shape", other), data);
    }

    public Tensor map(DoubleUnaryOperator function) {
        return new Tensor(shape, Arrays.stream(data).map(present("function", function)).toArray());
    }

    /** Element by element with another tensor of this shape. */
    public Tensor zip(Tensor other, DoubleBinaryOperator function) {
        present("function", function);
        if (!shape.equals(present("tensor", other).shape)) {
            throw new InvalidArgument("tensor", "of shape " + other.shape, "shape " + shape);
        }
        double[] result = new double[data.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(data[i], other.data[i]);
        }
        return new Tensor(shape, result);
    }

    public Tensor plus(Tensor addend) {
        return zip(addend, Double::sum);
    }

    public Tensor minus(Tensor subtrahend) {
        return zip(subtrahend, (a, b) -> a - b);
    }

    public Tensor times(Tensor factor) {
        return zip(factor, (a, b) -> a * b);
    }

    public Tensor times(double factor) {
        return map(a -> a * factor);
    }

    public double sum() {
        double sum = 0;
        for (double element : data) {
            sum += element;
        }
        return sum;
    }

    /** The sum of the products with another tensor of this shape: their inner product. */
    public double dot(Tensor other) {
        return times(other).sum();
    }

    /**
     * The root of the sum of squares, of which none overflows or loses digits to underflow; 0 for no elements. Infinite
     * where an element is, or the norm of finite ones is beyond the greatest double; NaN where an element is.
     */
    public double norm() {
        double greatest = Arrays.stream(data).map(Math::abs).reduce(0, Math::max);
        int exponent = Math.getExponent(greatest);
        double squares = 0;
        for (double element : data) {
            double scaled = Math.scalb(element, -exponent);
            squares += scaled * scaled;
        }
        return Math.scalb(Math.sqrt(squares), exponent);
    }

    /** The axes in another order, each once: axis i of the result is axis order[i] of this tensor. */
    public Tensor transpose(int... order) {
        present("order", order);
        if (!IntStream.of(order).sorted().boxed().toList().equals(IntStream.range(0, rank()).boxed().toList())) {
            throw new InvalidArgument("order", Arrays.toString(order), "every axis of " + shape + " once, from 0");
        }
        int[] sizes = IntStream.of(order).map(shape::size).toArray();
        int[] from = new int[order.length];
        return build(Shape.of(sizes), index -> {
            for (int axis = 0; axis < order.length; axis++) {
                from[order[axis]] = index[axis];
            }
            return get(from);
        });
    }

    /**
     * The part of an axis from one position up to, not including, another.
     *
     * @throws InvalidArgument if the axis does not have these positions
     */
    public Tensor slice(int axis, int from, int to) {
        int along = shape.axis(axis);
        return build(shape.part(along, from, to), index -> {
            int[] source = index.clone();
            source[along] += from;
            return get(source);
        });
    }

    /** One position of an axis, without that axis. */
    public Tensor select(int axis, int position) {
        int along = shape.axis(axis);
        return slice(along, position, position + 1).reshape(shape.without(along));
    }

    /** This tensor with one element changed. */
    public Tensor with(int offset, double value) {
        double[] changed = data.clone();
        changed[checked(offset)] = value;
        return new Tensor(shape, changed);
    }

    /** True if every element is finite. */
    public boolean isFinite() {
        return Arrays.stream(data).allMatch(Double::isFinite);
    }

    /** Equal in shape and in every bit, but for NaN, which equals NaN. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor && shape.equals(tensor.shape) && Arrays.equals(data, tensor.data);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(data);
    }

    /** Nested lists, as NumPy reads them: [[1, 2.5], [3, 4]]. */
    @Override
    public String toString() {
        return data.length == 0 && shape.rank() > 0 ? "empty " + shape : nested(0, 0);
    }

    private int checked(int offset) {
        if (offset < 0 || offset >= data.length) {
            throw new InvalidArgument("offset", Integer.toString(offset), data.length + " elements of " + shape);
        }
        return offset;
    }

    private String nested(int axis, int offset) {
        if (axis == shape.rank()) {
            return format(data[offset]);
        }
        int stride = IntStream.range(axis + 1, shape.rank()).map(shape::size).reduce(1, (a, b) -> a * b);
        return IntStream.range(0, shape.size(axis))
                .mapToObj(i -> nested(axis + 1, offset + i * stride))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String format(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 && !(value == 0 && 1 / value < 0)
                ? Long.toString((long) value) : Double.toString(value);
    }
}
