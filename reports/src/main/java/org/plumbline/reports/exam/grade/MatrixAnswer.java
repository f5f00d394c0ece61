package org.plumbline.reports.exam.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.expression.Values;

/** Judges matrices: rows in brackets, or between semicolons or line breaks. */
final class MatrixAnswer {

    private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final double ROUNDING = 1e-9;

    private MatrixAnswer() {
    }

    static Judgement judge(Instance instance, Answer.Matrix key, List<Mistake> mistakes, String written)
            throws UnusableExam {
        Optional<Tensor> read = read(written);
        if (read.isEmpty()) {
            return Judgement.wrong("'" + written + "' is no matrix; write its rows as [[1, 2], [3, 4]]");
        }
        Tensor right = Values.tensor(instance.value(key.value()));
        Tensor came = Arrays.equals(longAxes(right), longAxes(read.get())) ? read.get().reshape(right.shape())
                : read.get();
        if (key.accepts().isPresent()) {
            return instance.truth(key.accepts().get(), Map.of("answer", came))
                    ? Judgement.right("what is asked of it holds")
                    : Judgement.wrong("what is asked of it does not hold: " + key.accepts().get().text());
        }
        double within = key.within().isPresent() ? Values.real(instance.value(key.within().get())) : ROUNDING;
        if (near(right, came, within)) {
            return Judgement.right(Values.show(right));
        }
        for (Mistake mistake : mistakes) {
            if (near(Values.tensor(instance.value(mistake.value())), came, within)) {
                return Judgement.wrong(mistake.says());
            }
        }
        return Judgement.wrong(Values.show(came) + " came; right: " + Values.show(right));
    }

    /** A row or a column may be written as the other, and both as a vector. */
    private static boolean near(Tensor right, Tensor came, double within) {
        return Arrays.equals(longAxes(right), longAxes(came)) && IntStream.range(0, right.count())
                .allMatch(i -> Math.abs(right.at(i) - came.at(i)) <= within);
    }

    private static int[] longAxes(Tensor tensor) {
        return IntStream.of(tensor.shape().toArray()).filter(size -> size != 1).toArray();
    }

    static Optional<Tensor> read(String text) {
        String written = text.replace('(', '[').replace(')', ']');
        List<String> rows = new ArrayList<>();
        if (written.contains("[")) {
            for (Matcher row = ROW.matcher(written); row.find();) {
                rows.add(row.group(1));
            }
        } else {
            rows.addAll(Arrays.asList(written.split("[;\n]")));
        }
        List<double[]> numbers = new ArrayList<>();
        for (String row : rows) {
            List<Optional<Double>> cells = Arrays.stream(row.strip().split("\\s*,\\s*|\\s+"))
                    .map(cell -> NumberText.read(cell).map(Values::real)).toList();
            if (cells.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            numbers.add(cells.stream().mapToDouble(Optional::get).toArray());
        }
        boolean even = !numbers.isEmpty() && numbers.stream().allMatch(row -> row.length == numbers.get(0).length);
        return even ? Optional.of(Tensor.of(Shape.of(numbers.size(), numbers.get(0).length),
                numbers.stream().flatMapToDouble(Arrays::stream).toArray())) : Optional.empty();
    }
}
