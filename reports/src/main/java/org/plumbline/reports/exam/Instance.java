package org.plumbline.reports.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Parameter;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.training.SplitMix64;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.expression.Values;

/**
 * A question with a value for each of its parameters.
 *
 * @param values of parameters, and what is computed of them, by name
 * @param expressions what computes
 */
public record Instance(Question question, Map<String, Object> values, Expressions expressions) {

    private static final int DRAWS = 1000;

    public Instance {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The question as its original has it.
     *
     * @throws UnusableExam if it does not hold to its own requirements, or something cannot be computed
     */
    public static Instance original(Question question, Expressions expressions) throws UnusableExam {
        Map<String, Object> drawn = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            drawn.put(parameter.name(), expressions.value(parameter.original(), Map.of()));
        }
        Instance instance = computed(question, drawn, Map.of(), expressions);
        for (Question.Requirement requirement : question.requirements()) {
            if (!instance.truth(requirement.holds())) {
                throw refused(question, "its original values do not hold to what it requires: " + requirement.says());
            }
        }
        Optional<String> fault = Distinct.fault(instance);
        if (fault.isPresent()) {
            throw refused(question, "by its original values, " + fault.get() + "; allowed: what tells them apart");
        }
        return instance;
    }

    /**
     * The question with drawn values, of which all that it requires holds, and by which no mistake comes to the right
     * answer and no two options are the same.
     *
     * @param seed the same one draws the same
     * @throws UnusableExam if no draw in a thousand is valid, or something cannot be computed
     */
    public static Instance drawn(Question question, long seed, Expressions expressions) throws UnusableExam {
        SplitMix64 random = SplitMix64.of(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, Object> drawn = new LinkedHashMap<>();
            for (Parameter parameter : question.parameters()) {
                drawn.put(parameter.name(), draw(parameter, random, expressions));
            }
            Instance instance = computed(question, drawn, Map.of(), expressions);
            if (instance.valid() && Distinct.fault(instance).isEmpty()) {
                return instance;
            }
        }
        throw refused(question, "of " + DRAWS + " draws of its parameters, none holds to what it requires; widen their "
                + "ranges");
    }

    private static Object draw(Parameter parameter, SplitMix64 random, Expressions expressions) throws UnusableExam {
        if (parameter instanceof Parameter.Choice choice) {
            return expressions.value(choice.of().get(random.below(choice.of().size())), Map.of());
        }
        Parameter.Range range = (Parameter.Range) parameter;
        int steps = range.to().subtract(range.from()).divideToIntegralValue(range.step()).intValueExact();
        return Values.fraction(range.from().add(range.step().multiply(
                BigDecimal.valueOf(random.below(steps + 1)))));
    }

    private static Instance computed(Question question, Map<String, Object> drawn, Map<String, Object> found,
            Expressions expressions) throws UnusableExam {
        Map<String, Object> values = new LinkedHashMap<>(drawn);
        for (Map.Entry<String, Expression> value : question.values().entrySet()) {
            String name = value.getKey();
            values.put(name, found.containsKey(name) ? found.get(name) : expressions.value(value.getValue(), values));
        }
        return new Instance(question, values, expressions);
    }

    /** The same question for one who has found other values on the way: all that is computed of them is theirs. */
    public Instance from(Map<String, Object> found) throws UnusableExam {
        Map<String, Object> drawn = new LinkedHashMap<>();
        question.parameters().forEach(parameter -> drawn.put(parameter.name(), values.get(parameter.name())));
        return computed(question, drawn, found, expressions);
    }

    private boolean valid() throws UnusableExam {
        for (Question.Requirement requirement : question.requirements()) {
            if (!truth(requirement.holds())) {
                return false;
            }
        }
        return true;
    }

    private static UnusableExam refused(Question question, String says) {
        return new UnusableExam(List.of(new Problem(question.place(), says)));
    }

    /** What an expression comes to. */
    public Object value(Expression expression) throws UnusableExam {
        return expressions.value(expression, values);
    }

    /** The same, of more names. */
    public Object value(Expression expression, Map<String, Object> more) throws UnusableExam {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return expressions.value(expression, all);
    }

    /** @throws UnusableExam if it is neither true nor false */
    public boolean truth(Expression expression) throws UnusableExam {
        return truth(expression, Map.of());
    }

    /** The same, of more names. */
    public boolean truth(Expression expression, Map<String, Object> more) throws UnusableExam {
        if (value(expression, more) instanceof Boolean truth) {
            return truth;
        }
        throw new UnusableExam(List.of(new Problem(expression.place(), "'" + expression.text()
                + "' is to be true or false")));
    }

    /**
     * A text with values in place of what stands in double braces.
     *
     * @throws UnusableExam if one cannot be computed
     */
    public String fill(String text) throws UnusableExam {
        List<String> filled = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                throw refused(question, "'{{' without '}}' in: " + text.substring(open));
            }
            filled.add(text.substring(from, open));
            filled.add(Values.show(value(new Expression(text.substring(open + 2, close).strip(), question.place()))));
            from = close + 2;
        }
        return String.join("", filled) + text.substring(from);
    }

    /** A size or another whole number. */
    public int whole(Expression expression) throws UnusableExam {
        return Values.whole(value(expression));
    }
}
