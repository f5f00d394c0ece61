package org.plumbline.reports.exam.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlInfo;
import org.apache.commons.jexl3.MapContext;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.InvalidArgument;

/**
 * Computes what expressions come to. They know {@link Functions} and nothing else: no class, no method of a value, no
 * loop, and nothing changes.
 */
public final class Expressions {

    /** A decimal, which is exact as a {@code BigDecimal}; not in a word or between quotes. */
    private static final Pattern DECIMAL = Pattern.compile(
            "('[^']*'|\"[^\"]*\")|(?<![\\w.])([0-9]+\\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+)(?![\\w.])");
    /** Where JEXL is to say that a text is; without it, each call looks at the stack to find out. */
    private static final JexlInfo PLACE = new JexlInfo("expression", 1, 1);

    private final JexlEngine engine;
    /** Each text once: an exam has only so many, and a simulation computes one many thousand times. */
    private final Map<String, JexlExpression> parsed = new ConcurrentHashMap<>();

    public Expressions() {
        JexlFeatures features = JexlFeatures.createNone().structuredLiteral(true).lambda(true).thinArrow(true)
                .arrayReferenceExpr(true).lexical(true).lexicalShade(true).localVar(true);
        engine = new JexlBuilder().permissions(new OnlyFunctions())
                .features(features).arithmetic(new ExactArithmetic()).strict(true).silent(false).safe(false).create();
    }

    /**
     * What an expression comes to.
     *
     * @param values of the names it is of
     * @throws UnusableExam if it cannot be computed: where, and what to do
     */
    public Object value(Expression expression, Map<String, Object> values) throws UnusableExam {
        try {
            return parsed.computeIfAbsent(expression.text(), text -> engine.createExpression(PLACE, exact(text)))
                    .evaluate(new Context(values));
        } catch (JexlException failed) {
            throw refused(expression, words(failed));
        } catch (Unfit | InvalidArgument | ArithmeticException unfit) {
            throw refused(expression, unfit.getMessage());
        }
    }

    /** The values of names, which functions of expressions see, too. */
    private static final class Context extends MapContext implements JexlContext.NamespaceResolver {

        private final Functions functions = new Functions(this);

        Context(Map<String, Object> values) {
            super(new HashMap<>(values));
        }

        @Override
        public Object resolveNamespace(String name) {
            return name == null ? functions : null;
        }
    }

    private static UnusableExam refused(Expression expression, String says) {
        return new UnusableExam(List.of(new Problem(expression.place(),
                "'" + expression.text() + "' cannot be computed: " + says)));
    }

    private static String words(JexlException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unfit || cause instanceof InvalidArgument || cause instanceof ArithmeticException
                    && !(cause instanceof JexlException)) {
                return cause.getMessage();
            }
        }
        return failed.getMessage().replaceFirst("^.*?@[0-9]+:[0-9]+(![0-9,:]+)? ?", "");
    }

    private static String exact(String text) {
        Matcher decimal = DECIMAL.matcher(text);
        StringBuilder exact = new StringBuilder();
        while (decimal.find()) {
            decimal.appendReplacement(exact, Matcher.quoteReplacement(decimal.group()
                    + (decimal.group(1) == null ? "B" : "")));
        }
        return decimal.appendTail(exact).toString();
    }
}
