package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Mistake;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.expression.Values;

/** How a learning platform may ask for an answer and grade it by itself. */
sealed interface Asking {

    /** Options to choose of. */
    record Options(boolean several, List<AskedPart.Option> options) implements Asking {
    }

    /**
     * A number.
     *
     * @param slips wrong ones that are often given
     */
    record Decimal(BigDecimal value, BigDecimal within, List<Slip> slips) implements Asking {
    }

    /** A wrong answer that is often given, and what it is a sign of, in Markdown. */
    record Slip(BigDecimal value, String says) {
    }

    /**
     * A few letters.
     *
     * @param accepted all forms in which the answer is right
     * @param hint how to write it
     */
    record Letters(List<String> accepted, String hint) implements Asking {
    }

    /** Numbers in rows. */
    record Grid(List<List<BigDecimal>> rows, BigDecimal within) implements Asking {

        /** All of them, row by row. */
        List<BigDecimal> cells() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * What a person grades.
     *
     * @param code whether it is a program
     * @param given what it begins with; empty, if with nothing
     */
    record Essay(boolean code, String given) implements Asking {
    }

    /** @throws UnusableExam if a tolerance or a common mistake cannot be computed */
    static Asking of(Instance instance, AskedPart part) throws UnusableExam {
        Answer answer = part.part().answer();
        if (answer instanceof Answer.Choice choice) {
            return new Options(choice.several(), part.options().stream().anyMatch(AskedPart.Option::right)
                    ? part.options() : withNone(part.options()));
        } else if (answer instanceof Answer.Number number) {
            return new Decimal(PlainNumber.decimal(value(part)), tolerance(Key.within(instance, number)),
                    slips(instance, part));
        } else if (answer instanceof Answer.Count) {
            return new Decimal(PlainNumber.decimal(value(part)), BigDecimal.ZERO, slips(instance, part));
        } else if (answer instanceof Answer.Rational) {
            return new Letters(fractions(Values.fraction(value(part))),
                    "Write a fraction in lowest terms, such as 2/7, or a decimal that is exact.");
        } else if (answer instanceof Answer.Shape) {
            return new Letters(shapes(Values.list(value(part))),
                    "Write the sizes with commas between, such as (2, 3).");
        } else if (answer instanceof Answer.Matrix matrix && matrix.accepts().isEmpty()) {
            return grid(instance, matrix, Values.tensor(value(part)));
        }
        return new Essay(answer instanceof Answer.Code,
                answer instanceof Answer.Code code ? code.given().orElse("") : "");
    }

    /** Platforms need something that is right to give points for. */
    private static List<AskedPart.Option> withNone(List<AskedPart.Option> options) {
        List<AskedPart.Option> more = new ArrayList<>(options);
        more.add(new AskedPart.Option("none", "None of these.", true, ""));
        return List.copyOf(more);
    }

    private static Object value(AskedPart part) {
        return part.value().orElseThrow();
    }

    /** With as many digits as a double has; rounded up, so that what is right stays right. */
    private static BigDecimal tolerance(BigFraction within) {
        return PlainNumber.decimal(within).round(new MathContext(17, RoundingMode.UP));
    }

    private static List<Slip> slips(Instance instance, AskedPart part) throws UnusableExam {
        List<Slip> slips = new ArrayList<>();
        for (Mistake mistake : part.part().mistakes()) {
            if (instance.value(mistake.value()) instanceof Number value) {
                slips.add(new Slip(PlainNumber.decimal(value), mistake.says()));
            }
        }
        return slips;
    }

    private static List<String> fractions(BigFraction fraction) {
        String plain = PlainNumber.fraction(fraction);
        Set<String> forms = new LinkedHashSet<>(List.of(plain, plain.replace("/", " / ")));
        if (PlainNumber.ends(fraction)) {
            String decimal = PlainNumber.text(fraction);
            forms.add(decimal);
            forms.add(decimal.replaceFirst("^(-?)0\\.", "$1."));
        }
        return List.copyOf(forms);
    }

    private static List<String> shapes(List<Object> sizes) {
        Set<String> forms = new LinkedHashSet<>();
        for (String between : List.of(", ", ",", " x ", "x", " \u00d7 ", "\u00d7", " ")) {
            String plain = sizes.stream().map(PlainNumber::text).collect(Collectors.joining(between));
            forms.addAll(List.of("(" + plain + ")", "[" + plain + "]", plain));
        }
        if (sizes.size() == 1) {
            forms.add("(" + PlainNumber.text(sizes.get(0)) + ",)");
        }
        return List.copyOf(forms);
    }

    /** A vector is one row. Without a tolerance, whole numbers are asked for exactly, and others as numbers are. */
    private static Grid grid(Instance instance, Answer.Matrix matrix, Tensor tensor) throws UnusableExam {
        int columns = tensor.rank() == 0 ? 1 : tensor.size(tensor.rank() - 1);
        List<BigDecimal> all = IntStream.range(0, tensor.count())
                .mapToObj(i -> PlainNumber.decimal(tensor.at(i))).toList();
        List<List<BigDecimal>> rows = IntStream.range(0, all.size() / columns)
                .mapToObj(row -> all.subList(row * columns, (row + 1) * columns)).toList();
        if (matrix.within().isPresent()) {
            return new Grid(rows, tolerance(Key.exact(instance.value(matrix.within().get()))));
        }
        BigDecimal most = all.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean whole = all.stream().allMatch(number -> number.scale() <= 0);
        return new Grid(rows, whole ? BigDecimal.ZERO : most.multiply(new BigDecimal("0.005")));
    }
}
