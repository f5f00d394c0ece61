package org.plumbline.properties.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;

/**
 * A formula as people write it, in plain text ({@code -(y/p) + (1-y)/(1-p)}) or LaTeX ({@code -\frac{y}{p} + ...}),
 * of numbers, column vectors and matrices by their names.
 *
 * <p>A product without a sign, {@code *}, {@code \cdot} and {@code @} are that of linear algebra; element by element it
 * is {@code \odot} or {@code .*}. {@code ^T} and {@code '} transpose; functions go element by element; a condition in
 * brackets is 1 where it holds. Of an equation, the right side counts.
 */
public final class Formula {

    private final String text;
    private final Term term;

    private Formula(String text, Term term) {
        this.text = text;
        this.term = term;
    }

    /**
     * Reads a formula.
     *
     * @param names what it may be of
     * @throws MalformedFormula if it is none, or is of something else
     */
    public static Formula of(String text, Set<String> names) {
        return new Formula(text, Parser.parse(text, names));
    }

    public String text() {
        return text;
    }

    /**
     * What it comes to, as a matrix: a number is one of shape (1, 1), a vector one of one column.
     *
     * @param values of the names; of shape (), (n) or (rows, columns)
     * @throws MalformedFormula if their shapes do not fit
     */
    public <T extends Real<T>> NdArray<T> value(Arithmetic<T> arithmetic, Map<String, NdArray<T>> values) {
        Map<String, NdArray<T>> matrices = new LinkedHashMap<>();
        values.forEach((name, value) -> matrices.put(name, switch (value.rank()) {
            case 0 -> value.reshape(Shape.of(1, 1));
            case 1 -> value.reshape(Shape.of(value.count(), 1));
            default -> value;
        }));
        return term.value(new Scope<>(arithmetic, matrices, Map.of()));
    }

    @Override
    public String toString() {
        return text;
    }
}
