package org.plumbline.properties.profile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** What a case must fulfil. */
public sealed interface Condition {

    /** Whether it holds for an operation and its inputs. */
    boolean holds(Operation operation, Named<Tensor> inputs);

    /** As it may be written. */
    String text();

    /**
     * Reads a condition: {@code x.rank = 2}, {@code mode = TRAINING}.
     *
     * @param operation of which it is
     * @throws InvalidArgument if it is none, or has a name that is none of the operation's
     */
    static Condition of(String text, Operation operation) {
        Matcher sides = Comparison.SIDES.matcher(text);
        if (!sides.matches()) {
            throw new InvalidArgument("condition", text, "an equation or inequality, such as x.rank = 2, x.rank > 1 or "
                    + "for a convention mode = TRAINING");
        }
        Convention convention = operation.conventions().get(sides.group(1).strip());
        if (convention == null) {
            return new Comparison(new Formula(sides.group(1)).of(operation), Relation.of(sides.group(2)),
                    new Formula(sides.group(3)).of(operation));
        }
        List<String> choices = Arrays.stream(((Enum<?>) convention).getDeclaringClass().getEnumConstants())
                .map(Enum::name).toList();
        String choice = sides.group(3).strip();
        if (!sides.group(2).equals("=") || !choices.contains(choice)) {
            throw new InvalidArgument("condition", text, sides.group(1).strip() + " = one of " + choices);
        }
        return new Choice(sides.group(1).strip(), choice);
    }

    /**
     * A choice of a convention.
     *
     * @param convention its name
     * @param choice the name of the constant
     */
    record Choice(String convention, String choice) implements Condition {

        @Override
        public String text() {
            return convention + " = " + choice;
        }

        @Override
        public boolean holds(Operation operation, Named<Tensor> inputs) {
            return operation.conventions().get(convention).name().equals(choice);
        }
    }

    /**
     * An equation or inequality between formulas; of an input that is left out, anything holds.
     *
     * @param left the left side
     * @param relation how they compare
     * @param right the right side
     */
    record Comparison(Formula left, Relation relation, Formula right) implements Condition {

        private static final Pattern SIDES = Pattern.compile("([^<>=]*)(<=|>=|<|>|=)([^<>=]*)");

        @Override
        public String text() {
            return left.text().strip() + " " + relation.sign + " " + right.text().strip();
        }

        @Override
        public boolean holds(Operation operation, Named<Tensor> inputs) {
            return left.lacks(operation, inputs) || right.lacks(operation, inputs)
                    || relation.holds(left.value(operation, inputs), right.value(operation, inputs));
        }
    }

    /** How two numbers compare. */
    enum Relation {
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

        private static Relation of(String sign) {
            return Arrays.stream(values()).filter(known -> known.sign.equals(sign)).findFirst().orElseThrow();
        }
    }
}
