package org.plumbline.properties.profile;

import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * An equation between formulas that a case must fulfil: {@code x.rank = 2}.
 *
 * @param left the left side
 * @param right the right side
 */
public record Condition(Formula left, Formula right) {

    /** Reads an equation. */
    public static Condition of(String text) {
        String[] sides = text.split("=");
        if (sides.length != 2) {
            throw new InvalidArgument("condition", text, "an equation, such as x.rank = 2");
        }
        return new Condition(new Formula(sides[0]), new Formula(sides[1]));
    }

    /** Whether it holds for an operation and its inputs. */
    public boolean holds(Operation operation, Named<Tensor> inputs) {
        return left.value(operation, inputs) == right.value(operation, inputs);
    }
}
