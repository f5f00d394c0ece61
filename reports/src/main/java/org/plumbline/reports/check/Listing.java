package org.plumbline.reports.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;

/** A counterexample as plain text, its parts under their names. */
final class Listing {

    private Listing() {
    }

    static String of(Counterexample example) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("the smallest case", example.inputs());
        parts.put("what departs", example.message());
        parts.put("expected", example.expected());
        parts.put("came", example.actual());
        parts.put("to run it", example.snippet());
        return parts.entrySet().stream().filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + ":\n" + part.getValue().stripTrailing().indent(2))
                .collect(Collectors.joining());
    }
}
