package org.plumbline.reports.exam.grade;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.formula.MalformedFormula;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.evidence.Sameness;
import org.plumbline.reports.exam.expression.Values;

/** Judges answers as students write them. */
public final class Judge {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern FRACTION = Pattern.compile("([-+]?[0-9]+)\\s*/\\s*([0-9]+)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;x\u00d7*()\\[\\]]+");

    private final Instance instance;
    private final Part part;
    private final long seed;

    /** @param seed of the points at which formulas are compared */
    public Judge(Instance instance, Part part, long seed) {
        this.instance = instance;
        this.part = part;
        this.seed = seed;
    }

    /**
     * What an answer is worth. One that cannot be read is wrong, with what is wrong with it.
     *
     * @throws UnusableExam if the exam's own answer cannot be computed
     */
    public Judgement judge(String answer) throws UnusableExam {
        String written = answer.strip();
        if (part.answer() instanceof Answer.Prose) {
            return Judgement.byAPerson("words, for a person to grade by the key points");
        }
        if (written.isEmpty()) {
            return Judgement.wrong("no answer");
        }
        if (part.answer() instanceof Answer.Choice choice) {
            return chosen(choice, written);
        } else if (part.answer() instanceof Answer.Formula formula) {
            return formula(formula, written);
        } else if (part.answer() instanceof Answer.Shape) {
            return shape(written);
        } else if (part.answer() instanceof Answer.Code || part.answer() instanceof Answer.Matrix) {
            return Judgement.byAPerson("for a person to grade");
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
        Optional<BigFraction> came = read(written);
        if (came.isEmpty()) {
            return Judgement.wrong("'" + written + "' is no number");
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

    private static Optional<BigFraction> read(String written) {
        String plain = written.replace("\u2212", "-").replaceAll("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "");
        Matcher fraction = FRACTION.matcher(plain);
        if (fraction.matches() && !new BigInteger(fraction.group(2)).equals(BigInteger.ZERO)) {
            return Optional.of(new BigFraction(new BigInteger(fraction.group(1).replace("+", "")),
                    new BigInteger(fraction.group(2))));
        }
        return NUMBER.matcher(plain).matches() ? Optional.of(Values.fraction(new BigDecimal(plain))) : Optional.empty();
    }

    /** Of counts and fractions exactly; of numbers within their tolerance. */
    private boolean near(BigFraction came, Object value) throws UnusableExam {
        if (!(part.answer() instanceof Answer.Number number)) {
            return came.equals(Values.fraction(value));
        }
        return came.subtract(Key.exact(value)).abs().compareTo(Key.within(instance, number)) <= 0;
    }

    private Judgement shape(String written) throws UnusableExam {
        List<BigFraction> sizes = new ArrayList<>();
        for (String size : BETWEEN.split(written)) {
            if (!size.isEmpty()) {
                Optional<BigFraction> read = read(size);
                if (read.isEmpty()) {
                    return Judgement.wrong("'" + size + "' is no size");
                }
                sizes.add(read.get());
            }
        }
        Object value = Key.answer(instance, part.answer()).orElseThrow();
        List<BigFraction> right = Values.list(value).stream().map(Values::fraction).toList();
        return sizes.equals(right) ? Judgement.right(Values.show(value))
                : Judgement.wrong(Values.show(sizes) + " came; right: " + Values.show(value));
    }

    private Judgement formula(Answer.Formula formula, String written) throws UnusableExam {
        try {
            Optional<String> differs = Sameness.of(instance, formula, written, seed);
            if (differs.isEmpty()) {
                return Judgement.right("the same by value at random points");
            }
            for (Mistake mistake : part.mistakes()) {
                Answer.Formula wrong = new Answer.Formula(mistake.value(), formula.of());
                if (Sameness.of(instance, wrong, written, seed).isEmpty()) {
                    return Judgement.wrong(mistake.says());
                }
            }
            return Judgement.wrong(differs.get());
        } catch (MalformedFormula malformed) {
            return Judgement.wrong("it cannot be read: character " + (malformed.position() + 1) + ": "
                    + malformed.getMessage());
        }
    }
}
