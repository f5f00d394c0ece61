package org.plumbline.reports.exam.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Question;

/** A part of an exam as a table names it: {@code question.part}, or the question alone if it has one part. */
public record PartName(String question, String part) {

    /** All parts, by all their names in lower case. */
    public static Map<String, PartName> all(Exam exam) {
        Map<String, PartName> names = new LinkedHashMap<>();
        for (Question question : exam.questions()) {
            for (Part part : question.parts()) {
                PartName name = new PartName(question.id(), part.id());
                names.put(name.toString().toLowerCase(Locale.ROOT), name);
                if (question.parts().size() == 1) {
                    names.put(question.id().toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return Collections.unmodifiableMap(names);
    }

    @Override
    public String toString() {
        return question + "." + part;
    }
}
