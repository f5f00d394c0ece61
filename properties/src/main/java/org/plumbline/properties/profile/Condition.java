package org.plumbline.properties.profile;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * An equation or inequality between formulas that a case must fulfil: {@code x.rank = 2}.
 *
 * @param left the left side
 * @param relation how they compare
 * @param right the right side
 */
public record Condition(Formula left, Relation relation, Formula right) {

    private static final Pattern SIDES = Pattern.compile("([^<>=]*)(<=|>=|<|>|=)([^<>=]*)");

    /** How two numbers compare. */
    public enum Relation {
        /** The same. */
        EQUAL("="),
        /** Less or the same. */
        AT_MOST("<="),
        /** Greater or the same. */
        AT_LEAST(">="),
        /** Less. */
        LESS("<"),
        /** Greater. */
        GREATER(">");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        private boolean holds(double left, double right) {
            return switch (this) {
                case EQUAL -> left == right;
                case AT_MOST -> left <= right;
                case AT_LEAST -> left >= right;
                case LESS -> left < right;
                case GREATER -> left > right;
            };
        }
    }

    /** Reads an equation or inequality. */
    public static Condition of(String text) {
        Matcher sides = SIDES.matcher(text);
        if (!sides.matches()) {
            throw new InvalidArgument("condition", text, "an equation or inequality, such as x.rank = 2 or x.rank > 1");
        }
        Relation relation = Arrays.stream(Relation.values()).filter(known -> known.sign.equals(sides.group(2)))
                .findFirst().orElseThrow();
        return new Condition(new Formula(sides.group(1)), relation, new Formula(sides.group(3)));
    }

    /** Whether it holds for an operation and its inputs; of an input that is left out, anything holds. */
    public boolean holds(Operation operation, Named<Tensor> inputs) {
        return left.lacks(operation, inputs) || right.lacks(operation, inputs)
                || relation.holds(left.value(operation, inputs), right.value(operation, inputs));
    }
}
