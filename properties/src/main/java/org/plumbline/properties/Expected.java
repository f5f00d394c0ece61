package org.plumbline.properties;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The true value of a tensor and how far an implementation may be from it.
 *
 * @param truth the true elements
 * @param bound the greatest error allowed of each, of the same shape; infinite where none could be derived
 */
public record Expected(NdArray<DoubleDouble> truth, Tensor bound) {

    /** A ratio beyond it tells only that the bound is next to 0. */
    private static final double IMMENSE = 1e30;

    /** A single number with its bound. */
    public static Expected of(double value, double bound) {
        return of(Tensor.scalar(value), Tensor.scalar(bound));
    }

    /** Doubles with their bounds. */
    public static Expected of(Tensor values, Tensor bound) {
        return new Expected(NdArray.input(DoubleDouble.ARITHMETIC, values), bound);
    }

    /** The same truth, to be met to the last bit. */
    public Expected exactly() {
        return new Expected(truth, Tensor.zeros(bound.shape()));
    }

    /** The same truth with wider bounds. */
    public Expected widened(Tensor slack) {
        return new Expected(truth, bound.plus(slack));
    }

    /** Judges outputs by name: none may be missing or over. */
    public static Verdict judge(Named<Expected> expected, Named<Tensor> actual) {
        return judge("", expected, actual);
    }

    /** Judges gradients by the name of their inputs, as {@link #judge(Named, Named)}; that by x is told as dx. */
    public static Verdict judgeGradients(Named<Expected> expected, Named<Tensor> actual) {
        return judge("d", expected, actual);
    }

    private static Verdict judge(String prefix, Named<Expected> expected, Named<Tensor> actual) {
        if (!expected.names().equals(actual.names())) {
            return Verdict.fail("expected " + expected.names() + ", came " + actual.names());
        }
        return Verdict.worst(expected.names().stream()
                .map(name -> expected.get(name).judge(prefix + name, actual.get(name))).toList());
    }

    /** Judges a tensor by shape and by every element. */
    public Verdict judge(String name, Tensor actual) {
        if (!truth.shape().equals(actual.shape())) {
            return Verdict.fail(name + ": expected shape " + truth.shape() + ", came " + actual.shape());
        }
        List<Verdict> elements = IntStream.range(0, actual.count())
                .mapToObj(i -> judge(name, i, actual.at(i))).toList();
        return Verdict.worst(elements);
    }

    /** Judges a single number. */
    public Verdict judge(String name, double actual) {
        return judge(name, Tensor.scalar(actual).reshape(truth.shape()));
    }

    private Verdict judge(String name, int offset, double actual) {
        double expected = truth.at(offset).value();
        double allowed = bound.at(offset);
        if (!Double.isFinite(expected) && Double.compare(expected, actual) == 0) {
            return Verdict.PASS;
        }
        if (Double.isNaN(allowed) || Double.isInfinite(allowed) && expected != actual) {
            return Verdict.inconclusive(name + at(offset) + ": no bound can be derived here");
        }
        double error = Double.isFinite(expected) && Double.isFinite(actual)
                ? error(offset, actual) : Double.POSITIVE_INFINITY;
        return error <= allowed ? verdict(Verdict.Outcome.PASS, error, allowed, "") : mismatch(name, offset, actual);
    }

    private double error(int offset, double actual) {
        Real<DoubleDouble> difference = truth.at(offset).minus(actual);
        return Math.abs(difference.value());
    }

    private Verdict mismatch(String name, int offset, double actual) {
        double error = error(offset, actual);
        double allowed = bound.at(offset);
        double expected = truth.at(offset).value();
        String size = !Double.isFinite(expected) || !Double.isFinite(actual) ? ""
                : error / allowed > IMMENSE ? String.format(Locale.ROOT, ", error %.3g, none allowed", error)
                : String.format(Locale.ROOT, ", error %.3g, bound %.3g, err/bound %.3g", error, allowed,
                        error / allowed);
        return verdict(Verdict.Outcome.FAIL, error, allowed,
                name + at(offset) + ": expected " + expected + ", came " + actual + size);
    }

    private static Verdict verdict(Verdict.Outcome outcome, double error, double allowed, String message) {
        double ratio = error == 0 ? 0 : error / allowed;
        return new Verdict(outcome, Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio, message);
    }

    private String at(int offset) {
        Shape shape = truth.shape();
        return shape.rank() == 0 ? "" : Arrays.toString(shape.index(offset));
    }
}
