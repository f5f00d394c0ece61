package org.plumbline.reports.exam.key;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.expression.Values;

/** An answer in Markdown. */
public final class AnswerText {

    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final int SHORT = 9;

    private AnswerText() {
    }

    /** @throws UnusableExam if something in it cannot be computed */
    public static String of(Instance instance, Answer answer) throws UnusableExam {
        if (answer instanceof Answer.Choice choice) {
            List<Object> right = Values.list(Key.answer(instance, answer).orElseThrow());
            StringBuilder text = new StringBuilder();
            for (Answer.Option option : choice.options()) {
                boolean holds = right.contains(option.id());
                text.append(holds ? "- **(" + option.id() + ") " : "- (" + option.id() + ") ")
                        .append(instance.fill(option.text())).append(holds ? "** (right)" : "");
                if (option.why().isPresent()) {
                    text.append(": ").append(instance.fill(option.why().get()));
                }
                text.append('\n');
            }
            return text.toString();
        } else if (answer instanceof Answer.Formula formula) {
            return "$" + instance.fill(formula.value().text()) + "$";
        } else if (answer instanceof Answer.Code code) {
            return code.value().text().lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
        } else if (answer instanceof Answer.Prose prose) {
            StringBuilder text = new StringBuilder("Key points:\n\n");
            for (String point : prose.points()) {
                text.append("- ").append(instance.fill(point).replace("\n", "\n  ")).append('\n');
            }
            return text.toString();
        }
        Object value = Key.answer(instance, answer).orElseThrow();
        return answer instanceof Answer.Number number ? number(value) + number.unit().map(unit -> " " + unit).orElse("")
                : "**" + Values.show(value) + "**";
    }

    /** The wrong answer of a mistake. */
    static String of(Instance instance, Answer answer, Mistake mistake) throws UnusableExam {
        if (answer instanceof Answer.Formula) {
            return "$" + instance.fill(mistake.value().text()) + "$";
        }
        Object value = instance.value(mistake.value());
        return answer instanceof Answer.Number ? number(value) : "**" + Values.show(value) + "**";
    }

    /** With six digits, and the fraction it is beside them where it has more and is short. */
    private static String number(Object value) {
        String exact = Values.show(value);
        String rounded = BigDecimal.valueOf(Values.real(value)).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
        return exact.length() <= rounded.length() ? "**" + exact + "**"
                : "**" + rounded + "**" + (exact.contains("/") && exact.length() <= SHORT ? " (" + exact + ")" : "");
    }
}
