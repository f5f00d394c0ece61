package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the functions of a subject map to operations.
 *
 * @param name its name on the command line: {@code cs231n}
 * @param title what it is for, in one line
 * @param functions the functions, in the order of the report
 * @param editions by name what an edition declares otherwise; empty where there is one only. The first is the default.
 */
public record Profile(String name, String title, List<Function> functions, Map<String, Edition> editions) {

    public Profile {
        functions = List.copyOf(functions);
    }

    /** The function of this name, forward or backward. */
    public Optional<Function> function(String name) {
        return functions.stream().filter(function -> function.names().contains(name)).findFirst();
    }

    /** This profile as an edition has it. */
    public Profile edition(String edition) {
        List<Function> changed = editions.get(edition).changed();
        List<Function> merged = functions.stream().map(function -> changed.stream()
                .filter(other -> other.name().equals(function.name())).findFirst().orElse(function)).toList();
        return new Profile(name, title, merged, Map.of());
    }
}
