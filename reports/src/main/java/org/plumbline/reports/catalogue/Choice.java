package org.plumbline.reports.catalogue;

import java.util.Arrays;
import java.util.List;
import org.plumbline.oracle.Convention;

/**
 * A convention of an operation: what may be declared, and what is when nothing is said.
 *
 * @param name the convention's name: {@code variance}
 * @param standard the default
 * @param constants all choices
 */
public record Choice(String name, Convention standard, List<Convention> constants) {

    /** The choice among all constants of the default's enum. */
    static Choice of(String name, Convention standard) {
        Class<?> declaring = ((Enum<?>) standard).getDeclaringClass();
        return new Choice(name, standard,
                Arrays.stream(declaring.getEnumConstants()).map(Convention.class::cast).toList());
    }
}
