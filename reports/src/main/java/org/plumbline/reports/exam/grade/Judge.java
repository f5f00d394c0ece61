package org.plumbline.reports.exam.grade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.formula.MalformedFormula;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.evidence.Examiner;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Sameness;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Values;

/** Judges answers as students write them. */
public final class Judge {

    /** So near to a mistake that is no fraction, an answer that should be one is it. */
    private static final BigFraction MISTAKEN = new BigFraction(1, 200);

    private final Instance instance;
    private final Part part;
    private final Python python;
    private final long seed;

    /**
     * A judge of a part.
     *
     * @param python what runs code
     * @param seed of the points at which formulas are compared
     */
    public Judge(Instance instance, Part part, Python python, long seed) {
        this.instance = instance;
        this.part = part;
        this.python = python;
        this.seed = seed;
    }

    /**
     * What an answer is worth. One that cannot be read is wrong, with what is wrong with it.
     *
     * @throws UnusableExam if the exam's own answer cannot be computed
     */
    public Judgement judge(String answer) throws UnusableExam {
        String written = answer.strip();
        if (written.isEmpty()) {
            return Judgement.wrong("no answer");
        }
        if (part.answer() instanceof Answer.Prose) {
            return Judgement.byAPerson("words, for a person to grade by the key points");
        }
        if (part.answer() instanceof Answer.Choice choice) {
            return chosen(choice, written);
        } else if (part.answer() instanceof Answer.Formula formula) {
            return formula(formula, written);
        } else if (part.answer() instanceof Answer.Shape) {
            return shape(written);
        } else if (part.answer() instanceof Answer.Matrix matrix) {
            return MatrixAnswer.judge(instance, matrix, part.mistakes(), written);
        } else if (part.answer() instanceof Answer.Code code) {
            return CodeAnswer.judge(instance, code, answer, python);
        }
        return number(written);
    }

    private Judgement chosen(Answer.Choice choice, String written) throws UnusableExam {
        Set<String> ids = new TreeSet<>();
        choice.options().forEach(option -> ids.add(option.id().toLowerCase(Locale.ROOT)));
        Set<String> right = new TreeSet<>();
        Values.list(Key.answer(instance, choice).orElseThrow())
                .forEach(id -> right.add(id.toString().toLowerCase(Locale.ROOT)));
        Set<String> chosen = new TreeSet<>(Arrays.asList(written.toLowerCase(Locale.ROOT).replaceAll("[()]", "")
                .split("[\\s,;]+")));
        chosen.removeIf(String::isEmpty);
        if (!ids.containsAll(chosen)) {
            chosen.removeAll(ids);
            return Judgement.wrong(chosen + " came, which are no options; there are " + ids);
        }
        if (chosen.equals(right)) {
            return Judgement.right("chosen: " + right);
        }
        if (!choice.several()) {
            return Judgement.wrong(chosen + " came; right: " + right);
        }
        long agreed = ids.stream().filter(id -> chosen.contains(id) == right.contains(id)).count();
        return new Judgement(Optional.of(new BigFraction((int) agreed, ids.size())), agreed + " of " + ids.size()
                + " options are as they should be: " + chosen + " came; right: " + right);
    }

    private Judgement number(String written) throws UnusableExam {
        Optional<String> unit = part.answer() instanceof Answer.Number number ? number.unit() : Optional.empty();
        Optional<BigFraction> came = NumberText.read(unit.filter(written::endsWith)
                .map(known -> written.substring(0, written.length() - known.length()).strip()).orElse(written));
        if (came.isEmpty()) {
            return Judgement.wrong("'" + written + "' is no number" + unit.map(known -> " of " + known).orElse(""));
        }
        Object value = Key.answer(instance, part.answer()).orElseThrow();
        if (near(came.get(), value)) {
            return Judgement.right(Values.show(value));
        }
        for (Mistake mistake : part.mistakes()) {
            if (near(came.get(), instance.value(mistake.value()))) {
                return Judgement.wrong(mistake.says());
            }
        }
        return Judgement.wrong(written + " came; right: " + Values.show(value));
    }

    /** Of counts and fractions exactly, unless a mistake is none; of numbers within their tolerance. */
    private boolean near(BigFraction came, Object value) throws UnusableExam {
        boolean number = part.answer() instanceof Answer.Number;
        if (!number && !(value instanceof Double)) {
            return came.equals(Values.fraction(value));
        }
        return came.subtract(Key.exact(value)).abs().compareTo(number
                ? Key.within(instance, (Answer.Number) part.answer()) : MISTAKEN.multiply(Key.exact(value).abs())) <= 0;
    }

    private Judgement shape(String written) throws UnusableExam {
        Optional<List<BigFraction>> read = WrittenValue.sizes(written);
        if (read.isEmpty()) {
            return Judgement.wrong("'" + written + "' is no shape; write its sizes as (2, 3)");
        }
        List<BigFraction> sizes = read.get();
        Object value = Key.answer(instance, part.answer()).orElseThrow();
        if (sizes.equals(sizes(value))) {
            return Judgement.right(Values.show(value));
        }
        for (Mistake mistake : part.mistakes()) {
            if (sizes.equals(sizes(instance.value(mistake.value())))) {
                return Judgement.wrong(mistake.says());
            }
        }
        return Judgement.wrong(Values.show(sizes) + " came; right: " + Values.show(value));
    }

    private static List<BigFraction> sizes(Object value) {
        return Values.list(value).stream().map(Values::fraction).toList();
    }

    private Judgement formula(Answer.Formula formula, String written) throws UnusableExam {
        Optional<String> differs = differs(formula, written);
        if (differs.isEmpty()) {
            return Judgement.right("the same by value at " + Sameness.POINTS + " random points");
        }
        List<Finding> derived = Derived.findings(instance, part, formula, written, seed);
        if (!derived.isEmpty() && Examiner.status(derived) != Status.REFUTED) {
            return Judgement.right("it is " + derived.get(0).says() + ": " + derived.get(0).detail());
        }
        for (Mistake mistake : part.mistakes()) {
            if (differs(new Answer.Formula(mistake.value(), formula.of()), written).isEmpty()) {
                return Judgement.wrong(mistake.says());
            }
        }
        return Judgement.wrong(differs.get());
    }

    private Optional<String> differs(Answer.Formula formula, String written) throws UnusableExam {
        try {
            return Sameness.of(instance, formula, written, seed);
        } catch (MalformedFormula malformed) {
            return Optional.of("it cannot be read: character " + (malformed.position() + 1) + ": "
                    + malformed.getMessage());
        }
    }
}
