package org.plumbline.reports.exam.evidence;

import java.util.Map;
import java.util.Optional;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.training.SplitMix64;
import org.plumbline.properties.formula.Formula;
import org.plumbline.properties.formula.MalformedFormula;
import org.plumbline.reports.exam.Instance;

/** Whether two formulas are the same: by value, at random points, in 106 bits. */
public final class Sameness {

    /** At how many points formulas are compared. */
    public static final int POINTS = 200;
    /** A hundred thousand units of 106-bit arithmetic: more than any formula of an exam rounds off. */
    private static final double ROUNDING = 0x1p-87;

    private Sameness() {
    }

    /**
     * Where a formula that somebody wrote differs from the answer.
     *
     * @return empty if it does not; else a point, and both values there
     * @throws MalformedFormula if what was written is no formula, or has no value
     * @throws UnusableExam if the answer is none
     */
    public static Optional<String> of(Instance instance, Answer.Formula answer, String written, long seed)
            throws UnusableExam {
        Formula right = Formulas.read(instance, answer.value(), answer.of().keySet());
        Formula other = Formula.of(written, answer.of().keySet());
        SplitMix64 random = SplitMix64.of(seed);
        Tried tried = new Tried(answer.of(), instance);
        for (int i = 0; i < POINTS; i++) {
            Map<String, Object> at = tried.draw(random);
            Map<String, NdArray<DoubleDouble>> inputs = Formulas.inputs(at);
            NdArray<DoubleDouble> a = Formulas.value(answer.value(), right, inputs);
            NdArray<DoubleDouble> b = other.value(DoubleDouble.ARITHMETIC, inputs);
            if (!a.shape().equals(b.shape())) {
                return Optional.of("it has the shape " + b.shape() + "; right: " + a.shape());
            }
            for (int k = 0; k < a.count(); k++) {
                double size = 1 + Math.max(Math.abs(a.at(k).value()), Math.abs(b.at(k).value()));
                if (!(a.at(k).minus(b.at(k)).abs().value() <= ROUNDING * size)) {
                    return Optional.of("at " + Examiner.show(at) + " it is " + b.at(k).value() + "; right: "
                            + a.at(k).value() + (a.count() > 1 ? " (element " + (k + 1) + ")" : ""));
                }
            }
        }
        return Optional.empty();
    }

    /** The same of another formula of the exam. */
    static Optional<String> of(Instance instance, Answer.Formula answer, Expression other, long seed)
            throws UnusableExam {
        try {
            return of(instance, answer, instance.fill(other.text()), seed);
        } catch (MalformedFormula malformed) {
            throw Formulas.refused(other, malformed);
        }
    }
}
