package org.plumbline.reports.thirdparty;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A limit of the evidence, told once for all the judgements of a library that share it.
 *
 * @param scope the library, and its subjects where not all of them share the limit
 * @param text the limit
 */
public record Limit(String scope, String text) {

    /** The limits of these judgements, library by library. */
    public static List<Limit> of(List<Judgement> judgements) {
        return judgements.stream().map(Judgement::library).distinct()
                .flatMap(library -> of(library, judgements.stream()
                        .filter(judgement -> judgement.library().equals(library)).toList()))
                .toList();
    }

    private static Stream<Limit> of(String library, List<Judgement> judgements) {
        return judgements.stream().flatMap(judgement -> judgement.limits().stream()).distinct().map(text -> {
            List<Judgement> sharing = judgements.stream().filter(one -> one.limits().contains(text)).toList();
            String subjects = sharing.stream().map(Judgement::subject).collect(Collectors.joining("; "));
            return new Limit(sharing.size() == judgements.size() ? library : library + ", " + subjects, text);
        });
    }
}
