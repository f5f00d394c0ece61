package org.plumbline.oracle.real;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A random straight-line computation, runnable in any arithmetic: each step applies an operation to two earlier
 * numbers. Its operations are guarded so that none leaves its domain and none grows without limit.
 *
 * @param inputs the first numbers
 * @param steps what is computed from them, in order
 */
record Program(List<Double> inputs, List<Step> steps) {

    enum Operator { PLUS, MINUS, TIMES, OVER, NEGATE, SQRT, EXP, LOG, SIN, COS, TANH, ERFC, POW, CUBE, ABS, MAX, MIN,
            SUM }

    /** The operator, and which earlier numbers it takes, counted modulo their number. */
    record Step(Operator operator, int first, int second) {

        <T extends Real<T>> T apply(Arithmetic<T> arithmetic, List<T> numbers) {
            T a = numbers.get(first % numbers.size());
            T b = numbers.get(second % numbers.size());
            return switch (operator) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.tanh().times(b);
                case OVER -> a.over(b.squared().plus(1));
                case NEGATE -> a.negate();
                case SQRT -> a.squared().plus(0.5).sqrt();
                case EXP -> a.tanh().exp();
                case LOG -> a.squared().plus(1.25).log();
                case SIN -> a.sin();
                case COS -> a.cos();
                case TANH -> a.tanh();
                case ERFC -> a.erfc();
                case POW -> a.squared().plus(0.75).pow(0.3);
                case CUBE -> a.tanh().pow(3);
                case ABS -> a.abs();
                case MAX -> a.max(b);
                case MIN -> a.min(b);
                case SUM -> arithmetic.sum(numbers);
            };
        }
    }

    static Arbitrary<Program> any() {
        Arbitrary<Double> input = Arbitraries.integers().between(-4000, 4000).map(k -> k / 1000.0);
        Arbitrary<Step> step = Combinators.combine(Arbitraries.of(Operator.class),
                Arbitraries.integers().between(0, 50), Arbitraries.integers().between(0, 50)).as(Step::new);
        return Combinators.combine(input.list().ofMinSize(1).ofMaxSize(3), step.list().ofMinSize(1).ofMaxSize(8))
                .as(Program::new);
    }

    /** The last number. */
    <T extends Real<T>> T run(Arithmetic<T> arithmetic) {
        return run(arithmetic, inputs.stream().map(arithmetic::input).toList());
    }

    <T extends Real<T>> T run(Arithmetic<T> arithmetic, List<T> start) {
        List<T> numbers = new ArrayList<>(start);
        for (Step step : steps) {
            numbers.add(step.apply(arithmetic, numbers));
        }
        return numbers.get(numbers.size() - 1);
    }

    /** The smallest distance to a tie on the way. */
    double margin() {
        Switching switching = new Switching();
        run(switching.arithmetic());
        return switching.margin();
    }
}
