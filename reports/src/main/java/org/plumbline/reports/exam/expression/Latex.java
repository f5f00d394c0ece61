package org.plumbline.reports.exam.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Tensor;

/** Values as LaTeX, to stand in a formula. */
final class Latex {

    private Latex() {
    }

    /**
     * Of a list of rows, a matrix; of a list, a row; of a number, what it is written as, an endless one as a fraction.
     */
    static String of(Object value) {
        if (value instanceof Tensor tensor && tensor.shape().rank() > 0) {
            return of(rows(tensor));
        }
        if (!Values.isList(value)) {
            String shown = Values.show(value);
            int slash = shown.indexOf('/');
            return slash < 0 ? shown : (shown.startsWith("-") ? "-" : "") + "\\frac{"
                    + shown.substring(0, slash).replace("-", "") + "}{" + shown.substring(slash + 1) + "}";
        }
        List<Object> list = Values.list(value);
        return !list.isEmpty() && list.stream().allMatch(Values::isList)
                ? list.stream().map(Latex::row)
                        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}"))
                : list.stream().map(Latex::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String row(Object list) {
        return Values.list(list).stream().map(Latex::of).collect(Collectors.joining(" & "));
    }

    /** A tensor as lists of lists. */
    private static List<?> rows(Tensor tensor) {
        int[] sizes = tensor.shape().toArray();
        double[] elements = tensor.toArray();
        if (sizes.length == 1) {
            return Arrays.stream(elements).boxed().toList();
        }
        if (sizes.length > 2) {
            throw new Unfit("a tensor of " + sizes.length + " axes came; a matrix has 2");
        }
        return IntStream.range(0, sizes[0])
                .mapToObj(i -> Arrays.stream(elements, i * sizes[1], (i + 1) * sizes[1]).boxed().toList()).toList();
    }
}
