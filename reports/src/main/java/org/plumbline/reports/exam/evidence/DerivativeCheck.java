package org.plumbline.reports.exam.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.training.SplitMix64;
import org.plumbline.properties.formula.Formula;
import org.plumbline.reports.exam.Instance;

/**
 * Holds a formula for a derivative against central differences of what it is the derivative of, in 106 bits.
 *
 * <p>The difference quotient D(h) has the error f''' h^2 / 6 + O(h^4) and the rounding error of f over h. With
 * h = 1e-8, of which the first is some 1e-17 f''' and the second 1e-24 f, D(2h) - D(h) is three times the first to its
 * leading order. Twice that, and a million units of rounding over h, are allowed: a wrong formula is off by some part
 * of the derivative itself.
 */
final class DerivativeCheck {

    private static final double STEP = 0x1p-27;
    private static final double ROUNDING = 0x1p-84;

    private final Tried tried;
    private final Answer.Formula answer;
    private final Evidence.Derivative claim;
    private final Map<String, Formula> between = new LinkedHashMap<>();
    private final Formula of;
    private final Formula derivative;

    DerivativeCheck(Instance instance, Answer.Formula answer, Evidence.Derivative claim) throws UnusableExam {
        this.tried = new Tried(answer.of(), instance);
        this.answer = answer;
        this.claim = claim;
        if (!answer.of().containsKey(claim.by())) {
            throw new UnusableExam(List.of(new Problem(claim.place(), "'by' is " + claim.by() + "; allowed: one of "
                    + "the names that the answer is of, " + String.join(", ", answer.of().keySet()))));
        }
        Set<String> names = new LinkedHashSet<>(answer.of().keySet());
        for (Map.Entry<String, Expression> entry : claim.where().entrySet()) {
            between.put(entry.getKey(), Formulas.read(instance, entry.getValue(), names));
            names.add(entry.getKey());
        }
        this.of = Formulas.read(instance, claim.of(), names);
        this.derivative = Formulas.read(instance, answer.value(), names);
    }

    Optional<String> refutedBy(SplitMix64 random) throws UnusableExam {
        Map<String, Object> drawn = tried.draw(random);
        Map<String, NdArray<DoubleDouble>> inputs = Formulas.inputs(drawn);
        NdArray<DoubleDouble> claimed = Formulas.value(answer.value(), derivative, all(inputs));
        NdArray<DoubleDouble> by = inputs.get(claim.by());
        if (claimed.count() != by.count()) {
            return Optional.of("it has the shape " + claimed.shape() + ", and " + claim.by() + " " + by.shape());
        }
        for (int i = 0; i < by.count(); i++) {
            DoubleDouble near = quotient(inputs, i, STEP);
            DoubleDouble far = quotient(inputs, i, 2 * STEP);
            double size = Math.abs(value(inputs, i, 0).value()) + 1;
            double allowed = 2 * Math.abs(far.minus(near).value()) + ROUNDING / STEP * size;
            if (!(claimed.at(i).minus(near).abs().value() <= allowed)) {
                return Optional.of("at " + Examiner.show(drawn) + ", element " + (i + 1) + " of it is "
                        + claimed.at(i).value() + ", and the derivative is " + near.value());
            }
        }
        return Optional.empty();
    }

    private DoubleDouble quotient(Map<String, NdArray<DoubleDouble>> inputs, int element, double step)
            throws UnusableExam {
        return value(inputs, element, step).minus(value(inputs, element, -step)).over(2 * step);
    }

    /** The number that is derived, with one element of what it is derived by moved. */
    private DoubleDouble value(Map<String, NdArray<DoubleDouble>> inputs, int element, double step)
            throws UnusableExam {
        NdArray<DoubleDouble> by = inputs.get(claim.by());
        List<DoubleDouble> moved = new ArrayList<>(by.elements());
        moved.set(element, moved.get(element).plus(step));
        Map<String, NdArray<DoubleDouble>> there = new LinkedHashMap<>(inputs);
        there.put(claim.by(), NdArray.of(DoubleDouble.ARITHMETIC, by.shape(), moved));
        NdArray<DoubleDouble> value = Formulas.value(claim.of(), of, all(there));
        if (value.count() != 1) {
            throw new UnusableExam(List.of(new Problem(claim.of().place(), claim.of().text() + " is to be a number, "
                    + "and has the shape " + value.shape() + "; a derivative of several is the sum of upstream "
                    + "gradients times each")));
        }
        return value.at(0);
    }

    /** With what stands between. */
    private Map<String, NdArray<DoubleDouble>> all(Map<String, NdArray<DoubleDouble>> inputs) throws UnusableExam {
        Map<String, NdArray<DoubleDouble>> all = new LinkedHashMap<>(inputs);
        for (Map.Entry<String, Formula> entry : between.entrySet()) {
            all.put(entry.getKey(), Formulas.value(claim.where().get(entry.getKey()), entry.getValue(), all));
        }
        return all;
    }
}
