package org.plumbline.properties.lane;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Port.Kind;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * Outputs and gradients where the textbook formula overflows, underflows or cancels in double.
 *
 * <p>The truth is the definition in fifty decimal digits. The running error bound is useless here, so the bound is the
 * one of mixed stability (Higham 2002, section 1.5), u the subject's own unit roundoff: the result may be the exact
 * one, slightly perturbed, of slightly perturbed inputs. With C the sum over all input elements of |dy/dx x|, got by
 * perturbing each in turn, B = c u (|y| + C), where c = 16 + 2 n counts the roundings that may meet in an element: n
 * input elements summed in any order, two elementary functions of eight. An input so small that its roundings are
 * absolute is perturbed by the least subnormal instead, over u.
 *
 * <p>The perturbation is normwise: of the elements of a result that an input moves at all, each may be off by as much
 * as the one that it moves most. For what they have in common, a mean, is rounded itself, and where an element is
 * stationary (the least of three standardised numbers whose others are equal is -sqrt(2), whatever they are) no input
 * explains that. And a step is as large as the rounding of an input can be: what is of second order shows, and what
 * soon levels off does so no sooner. A row of 1e6, normalised with an epsilon of 1e-12, is by 1e-9 of its elements
 * no row of equal numbers any more.
 *
 * <p>A gradient is a sum over paths that may cancel beyond what its inputs explain (layer normalisation's does, on two
 * values): there the textbook formula is no worse than any other, and its running error bound is added, computed in
 * decimals too, where nothing overflows or underflows. So it is with the step of an optimizer, where a penalty may
 * cancel the parameter: the outputs of an operation without a gradient get the same. Those of the others are widened by
 * the truth's own running error only, of fifty digits.
 */
final class Extreme {

    /**
     * The numbers of a precision.
     *
     * @param unit its unit roundoff
     * @param least its least subnormal
     * @param greatest its greatest number
     * @param tiny beneath this a step is absolute, for a rounding is: half the least subnormal
     * @param tinyNudge that step, far enough above the fiftieth digit of a result near 1
     */
    private record Numbers(double unit, double least, double greatest, double tiny, double tinyNudge) {

        static Numbers of(Precision precision) {
            return switch (precision) {
                case DOUBLE -> new Numbers(precision.unitRoundoff(), Double.MIN_VALUE, Double.MAX_VALUE, 0x1p-960,
                        0x1p-990);
                case SINGLE -> new Numbers(precision.unitRoundoff(), Float.MIN_VALUE, Float.MAX_VALUE,
                        Float.MIN_NORMAL, 0x1p-140);
            };
        }
    }

    private Extreme() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Numbers numbers = Numbers.of(subject.precision());
        Verdict forward = subject.hasForward() ? forward(numbers, subject, trial) : Verdict.PASS;
        return subject.hasBackward() && trial.operation() instanceof Differentiable differentiable
                ? forward.and(backward(numbers, subject, trial, differentiable)) : forward;
    }

    private static Verdict forward(Numbers numbers, Subject subject, Case trial) {
        Bounds outputs = widened(numbers,
                expected(numbers, trial, at -> Truth.evaluate(at.operation(), at.inputs(), Decimal.ARITHMETIC)),
                Truth.evaluate(trial.operation(), trial.inputs(), RunningError.unlimited(
                        trial.operation() instanceof Differentiable ? Decimal.UNIT_ROUNDOFF : numbers.unit)),
                Truth.evaluate(trial.operation(), trial.inputs(), Plain.ARITHMETIC));
        Named<Tensor> came = subject.forward(trial.operation(), trial.inputs());
        return outputs.judge(expected -> Expected.judge(expected, came)).under("forward");
    }

    private static Verdict backward(Numbers numbers, Subject subject, Case trial, Differentiable operation) {
        Bounds gradients = widened(numbers,
                expected(numbers, trial, at -> Truth.gradient(at, Decimal.ARITHMETIC)),
                Truth.gradient(trial, RunningError.unlimited(numbers.unit)),
                Truth.gradient(trial, Plain.ARITHMETIC));
        Named<Tensor> came = subject.backward(operation, trial.inputs(), trial.upstream());
        return gradients.judge(expected -> Expected.judgeGradients(expected, came)).under("gradient");
    }

    private static Named<Expected> expected(Numbers numbers, Case trial,
            Function<Case, Named<NdArray<Decimal>>> evaluation) {
        int elements = numeric(trial).map(port -> trial.inputs().get(port.name())).mapToInt(Tensor::count).sum();
        for (String name : trial.upstream().names()) {
            elements += trial.upstream().get(name).count();
        }
        int roundings = 16 + 2 * elements;
        double nudge = roundings * numbers.unit;
        Named<NdArray<Decimal>> truth = evaluation.apply(trial);
        Named<Tensor> condition = Named.none();
        for (String name : truth.names()) {
            condition = condition.with(name, Tensor.zeros(truth.get(name).shape()));
        }
        for (Port port : numeric(trial).toList()) {
            Tensor x = trial.inputs().get(port.name());
            for (int i = 0; i < x.count(); i++) {
                boolean tiny = Math.abs(x.at(i)) < numbers.tiny;
                double nudged = tiny ? x.at(i) + numbers.tinyNudge : x.at(i) * (1 + nudge);
                Case moved = trial.withInputs(trial.inputs().with(port.name(), x.with(i, nudged)));
                // With u, for a condition number may overflow.
                double weight = tiny ? numbers.least / numbers.tinyNudge : numbers.unit / nudge;
                condition = grown(condition, truth, evaluation.apply(moved), weight);
            }
        }
        Named<Expected> expected = Named.none();
        for (String name : truth.names()) {
            Tensor value = truth.get(name).toTensor();
            Tensor bound = condition.get(name).plus(value.map(size -> numbers.unit * Math.abs(size) + numbers.least))
                    .map(size -> roundings * size);
            expected = expected.with(name, Expected.of(value, bound));
        }
        return expected;
    }

    private static Stream<Port> numeric(Case trial) {
        return trial.operation().signature().inputs().stream().filter(port -> trial.inputs().has(port.name())
                && (port.kind() == Kind.REAL || port.kind() == Kind.CONSTANT));
    }

    /**
     * Where the running error is infinite although the textbook formula gives a number, as where a mean's rounding is
     * of the size of the deviations from it, other code cannot be held to more: what does not meet the bounds without
     * it is not judged. Where the formula gives none, it has failed.
     */
    private static Bounds widened(Numbers numbers, Named<Expected> expected,
            Named<NdArray<RunningError<Decimal>>> bounds, Named<NdArray<Plain>> textbook) {
        Named<Expected> met = Named.none();
        Named<Expected> wide = Named.none();
        for (String name : expected.names()) {
            Tensor error = Truth.read(bounds.get(name), RunningError::error);
            Tensor finite = error.map(slack -> Double.isFinite(slack) ? slack : 0);
            Tensor slack = error.zip(Truth.read(textbook.get(name), Plain::value), (infinite, number) ->
                    Double.isFinite(infinite) || Double.isFinite(number) ? infinite : 0);
            met = met.with(name, rounded(numbers, expected.get(name).widened(finite)));
            wide = wide.with(name, rounded(numbers, expected.get(name).widened(slack)));
        }
        return new Bounds(met, wide);
    }

    /**
     * Bounds of which the ones or the others are to be met.
     *
     * @param met what meets them is right
     * @param wide the same, infinite where what does not is not judged
     */
    private record Bounds(Named<Expected> met, Named<Expected> wide) {

        Verdict judge(Function<Named<Expected>, Verdict> judgement) {
            Verdict verdict = judgement.apply(met);
            return verdict.failed() ? judgement.apply(wide) : verdict;
        }
    }

    /** What is beyond the greatest number is infinite; what may be on either side of it cannot be judged. */
    private static Expected rounded(Numbers numbers, Expected expected) {
        Tensor truth = Truth.read(expected.truth(), number -> number.value());
        Tensor bound = expected.bound().zip(truth, (error, value) -> Double.isFinite(value)
                && Math.abs(value) + error > numbers.greatest && Math.abs(value) - error <= numbers.greatest
                ? Double.POSITIVE_INFINITY : error);
        return Expected.of(truth.zip(bound, (value, error) -> Math.abs(value) > numbers.greatest
                && Double.isFinite(error) ? Math.copySign(Double.POSITIVE_INFINITY, value) : value), bound);
    }

    private static Named<Tensor> grown(Named<Tensor> condition, Named<NdArray<Decimal>> truth,
            Named<NdArray<Decimal>> moved, double weight) {
        Named<Tensor> grown = condition;
        for (String name : truth.names()) {
            Tensor change = Truth.read(moved.get(name).minus(truth.get(name)), d -> Math.abs(d.value()) * weight);
            double most = Arrays.stream(change.toArray()).filter(Double::isFinite).max().orElse(0);
            grown = grown.with(name, condition.get(name).plus(
                    change.map(moves -> moves == 0 ? 0 : Math.max(moves, most))));
        }
        return grown;
    }
}
