package org.plumbline.reports.exam.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.fixtures.exam.Answer;

/** What an answer is a value of, if it can be read. */
final class WrittenValue {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;x\u00d7*()\\[\\]]+");

    private WrittenValue() {
    }

    /** A number, a matrix or the sizes of a shape; nothing of another kind, or if it is none. */
    static Optional<Object> of(Answer answer, String written) {
        if (answer instanceof Answer.Number || answer instanceof Answer.Rational || answer instanceof Answer.Count) {
            return NumberText.read(written.strip()).map(Object.class::cast);
        } else if (answer instanceof Answer.Shape) {
            return sizes(written).map(Object.class::cast);
        } else if (answer instanceof Answer.Matrix) {
            return MatrixAnswer.read(written.strip()).map(Object.class::cast);
        }
        return Optional.empty();
    }

    static Optional<List<BigFraction>> sizes(String written) {
        List<BigFraction> sizes = new ArrayList<>();
        for (String size : BETWEEN.split(written)) {
            if (!size.isEmpty()) {
                Optional<BigFraction> read = NumberText.read(size);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                sizes.add(read.get());
            }
        }
        return Optional.of(sizes);
    }
}
