package org.plumbline.reports.exam.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Values;

/** Judges code by running it on the cases of the key. */
final class CodeAnswer {

    private static final String BLANK = "____";
    private static final double ROUNDING = 1e-9;

    private CodeAnswer() {
    }

    static Judgement judge(Instance instance, Answer.Code key, String written, Python python) throws UnusableExam {
        if (!python.isThere()) {
            return Judgement.byAPerson(Python.ABSENT);
        }
        List<String> runs = new ArrayList<>();
        for (Answer.CodeCase one : key.cases()) {
            runs.add(instance.fill(one.run()));
        }
        List<Python.Ran> ran = python.run("answer", key.given().map(given -> given.replace(BLANK, written))
                .orElse(written), runs);
        for (int i = 0; i < runs.size(); i++) {
            if (ran.get(i).value().isEmpty()) {
                return Judgement.wrong(runs.get(i) + " raises " + ran.get(i).failed());
            }
            Object expected = instance.value(key.cases().get(i).gives());
            if (!same(expected, ran.get(i).value().get())) {
                return Judgement.wrong(runs.get(i) + " gives " + Values.show(ran.get(i).value().get()) + "; right: "
                        + Values.show(expected));
            }
        }
        return Judgement.right("all " + runs.size() + " give what they should; " + runs.get(0) + " gives "
                + Values.show(ran.get(0).value().get()));
    }

    /** A number may come as an array of no axes, a list as an array, as NumPy has them. */
    private static boolean same(Object expected, Object came) {
        if (came instanceof Tensor array && array.rank() == 0) {
            return same(expected, array.scalar());
        } else if (came instanceof Tensor && Values.isList(expected)) {
            return same(Values.tensor(expected), came);
        } else if (Values.isList(expected) && Values.isList(came)) {
            List<Object> right = Values.list(expected);
            List<Object> others = Values.list(came);
            return right.size() == others.size()
                    && IntStream.range(0, right.size()).allMatch(i -> same(right.get(i), others.get(i)));
        } else if (expected instanceof Tensor tensor && came instanceof Tensor other) {
            return tensor.shape().equals(other.shape()) && IntStream.range(0, tensor.count())
                    .allMatch(i -> same(tensor.at(i), other.at(i)));
        } else if (expected instanceof Number && came instanceof Number) {
            double right = Values.real(expected);
            return Math.abs(right - Values.real(came)) <= ROUNDING * (1 + Math.abs(right));
        }
        return expected.equals(came);
    }
}
