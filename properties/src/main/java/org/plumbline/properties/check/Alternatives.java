package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Operation;

/** The other conventions that an operation may have been written by. */
final class Alternatives {

    private Alternatives() {
    }

    /** As they are declared: {@code momentum=NEW,variance=UNBIASED}. */
    static String words(Map<String, Convention> choices) {
        return choices.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().name()).sorted()
                .collect(Collectors.joining(","));
    }

    /** One other choice, then two other choices, of what no argument tells. */
    static List<Map<String, Convention>> of(Operation operation, Set<String> told) {
        List<Map<String, Convention>> single = new ArrayList<>();
        operation.conventions().forEach((name, declared) -> {
            if (!told.contains(name)) {
                for (Object choice : ((Enum<?>) declared).getDeclaringClass().getEnumConstants()) {
                    if (choice != declared) {
                        single.add(Map.of(name, (Convention) choice));
                    }
                }
            }
        });
        List<Map<String, Convention>> all = new ArrayList<>(single);
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                Map<String, Convention> both = new LinkedHashMap<>(single.get(i));
                both.putAll(single.get(j));
                if (both.size() == 2) {
                    all.add(both);
                }
            }
        }
        return all;
    }
}
