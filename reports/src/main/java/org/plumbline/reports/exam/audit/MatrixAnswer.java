package org.plumbline.reports.exam.audit;

import java.util.Arrays;
import java.util.Map;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Values;

/** Judges matrices, which are written as expressions. */
final class MatrixAnswer {

    private static final double ROUNDING = 1e-9;

    private MatrixAnswer() {
    }

    static Verdict judge(Instance instance, Answer.Matrix key, Expression written) throws UnusableExam {
        Object came = instance.value(written);
        String says = Values.show(came);
        if (key.accepts().isPresent()) {
            return instance.truth(key.accepts().get(), Map.of("answer", came))
                    ? Verdict.right(Status.PROVED, says, "what the exam asks of it holds")
                    : Verdict.wrong(says, "what the exam asks of it does not hold: " + key.accepts().get().text());
        }
        Tensor right = Values.tensor(instance.value(key.value()));
        Tensor other = Values.tensor(came);
        double within = key.within().isPresent() ? Values.real(instance.value(key.within().get())) : ROUNDING;
        boolean same = right.shape().equals(other.shape())
                && Arrays.stream(right.zip(other, (one, two) -> Math.abs(one - two)).toArray())
                .allMatch(off -> off <= within);
        return same ? Verdict.right(Status.PROVED, says, "it is the key's")
                : Verdict.wrong(says, "right: " + Values.show(right));
    }
}
