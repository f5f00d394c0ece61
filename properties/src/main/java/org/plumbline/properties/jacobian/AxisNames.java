package org.plumbline.properties.jacobian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Shape;

/** The names of the axes that a port has in one call; those behind an ellipsis are told apart by their place in it. */
final class AxisNames {

    /** The name of an axis of which only the size is written. */
    private static final String NONE = "";

    private final List<String> names;

    private AxisNames(List<String> names) {
        this.names = names;
    }

    static AxisNames of(Port port, Shape shape) {
        String inside = port.axes().substring(1, port.axes().length() - 1);
        List<String> written = inside.isBlank() ? List.of()
                : Arrays.stream(inside.split(",")).map(String::trim).toList();
        int hidden = shape.rank() - written.size() + 1;
        List<String> names = new ArrayList<>();
        for (String axis : written) {
            if (axis.startsWith("...")) {
                for (int i = 0; i < hidden; i++) {
                    names.add(axis + i);
                }
            } else {
                String name = axis.replace("+", NONE);
                names.add(name.chars().allMatch(Character::isDigit) ? NONE : name);
            }
        }
        return new AxisNames(names);
    }

    /** The names that stand here once. */
    List<String> unique() {
        return names.stream().filter(name -> !name.equals(NONE) && Collections.frequency(names, name) == 1).toList();
    }

    /** Where the axis of a name stands; -1 if it does not, or not alone. */
    int position(String name) {
        return unique().contains(name) ? names.indexOf(name) : -1;
    }
}
