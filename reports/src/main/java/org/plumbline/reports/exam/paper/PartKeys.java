package org.plumbline.reports.exam.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.key.PartKey;
import org.plumbline.reports.exam.key.QuestionKey;

/**
 * Examines the parts of questions: those that no value changes once, and the others for each student.
 *
 * @param known the former
 */
record PartKeys(Map<Part, PartKey> known, long seed) {

    /** @param seed of random cases */
    static PartKeys of(Exam exam, Expressions expressions, long seed) {
        return new PartKeys(exam.questions().parallelStream()
                .flatMap(question -> unchanging(question, expressions, seed))
                .collect(Collectors.toMap(PartKey::part, key -> key, (key, same) -> key)), seed);
    }

    QuestionKey of(Instance instance) throws UnusableExam {
        List<PartKey> keys = new ArrayList<>();
        for (Part part : instance.question().parts()) {
            keys.add(known.containsKey(part) ? known.get(part) : PartKey.of(instance, part, seed));
        }
        return new QuestionKey(instance, keys);
    }

    /** Of what cannot be computed, nothing: each paper will say so. */
    private static Stream<PartKey> unchanging(Question question, Expressions expressions, long seed) {
        List<PartKey> keys = new ArrayList<>();
        try {
            Instance instance = Instance.original(question, expressions);
            for (Part part : question.parts()) {
                if (!mayChange(question, part)) {
                    keys.add(PartKey.of(instance, part, seed));
                }
            }
        } catch (UnusableExam unusable) {
            return Stream.of();
        }
        return keys.stream();
    }

    /** Whether an answer or its evidence names a value anywhere, or is code, which may see all of them. */
    private static boolean mayChange(Question question, Part part) {
        Set<String> names = new TreeSet<>(question.values().keySet());
        question.parameters().forEach(parameter -> names.add(parameter.name()));
        return part.evidence().stream().anyMatch(Evidence.Checked.class::isInstance)
                || !names.isEmpty() && Pattern.compile(names.stream().map(Pattern::quote)
                        .collect(Collectors.joining("|", "\\b(", ")\\b")))
                        .matcher(part.answer() + " " + part.evidence()).find();
    }
}
