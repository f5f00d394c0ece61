package org.plumbline.oracle.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.oracle.real.Adjoint.Tape;

/** The arithmetics against each other, on random computations. */
class ProgramTest {

    /** What eight steps on three numbers below 4 may leave of a relative error of 1e-27: sums double, up to 2^10. */
    private static final double CANCELLED = 1e-24;
    /** That error over the step of a quotient, 2^-33, of numbers of about 1: 1e-28 2^33. */
    private static final double QUOTIENT = 1e-18;
    /** Beneath this, errors are of underflow, which the running bound leaves out. */
    private static final double UNDERFLOW = 1e-300;
    /** A step of 2^-32, however much eight steps magnify it, stays below this. */
    private static final double STEP_MARGIN = 1e-4;

    @Provide
    Arbitrary<Program> programs() {
        return Program.any();
    }

    /** Programs whose comparisons a small step cannot turn over. */
    @Provide
    Arbitrary<Program> smooth() {
        return Program.any().filter(program -> program.margin() > STEP_MARGIN);
    }

    @Property(tries = 1000)
    void doubleDoubleIsTheNearestDoubleToFiftyDigits(@ForAll("programs") Program program) {
        double fifty = program.run(Decimal.ARITHMETIC).value();
        double oneHundredAndSixBits = program.run(DoubleDouble.ARITHMETIC).value();
        assertThat(Math.abs(fifty - oneHundredAndSixBits)).isLessThanOrEqualTo(Math.ulp(fifty) + CANCELLED);
    }

    @Property(tries = 2000)
    void theErrorOfDoubleArithmeticIsWithinTheRunningBound(@ForAll("programs") Program program) {
        DoubleDouble truth = program.run(DoubleDouble.ARITHMETIC);
        double computed = program.run(Plain.ARITHMETIC).value();
        double bound = program.run(RunningError.arithmetic(Precision.DOUBLE)).error();
        assertThat(Math.abs(truth.minus(computed).value())).isLessThanOrEqualTo(bound);
    }

    @Property(tries = 2000)
    void theErrorOfSingleArithmeticIsWithinTheRunningBound(@ForAll("programs") Program program) {
        DoubleDouble truth = program.run(DoubleDouble.ARITHMETIC);
        double computed = program.run(Rounded.ARITHMETIC).value();
        double bound = program.run(RunningError.arithmetic(Precision.SINGLE)).error();
        assertThat(Math.abs(truth.minus(computed).value())).isLessThanOrEqualTo(bound);
    }

    @Property(tries = 1000)
    void reverseModeOverDoubleDoubleIsTheDifferenceQuotient(@ForAll("smooth") Program program) {
        List<DoubleDouble> gradient = gradient(program, DoubleDouble.ARITHMETIC);
        for (int i = 0; i < gradient.size(); i++) {
            DoubleDouble near = quotient(program, i, 0x1p-33);
            DoubleDouble far = quotient(program, i, 0x1p-32);
            double truncation = Math.abs(far.minus(near).value());
            assertThat(Math.abs(gradient.get(i).minus(near).value()))
                    .isLessThanOrEqualTo(truncation + QUOTIENT * (1 + Math.abs(near.value())));
        }
    }

    @Property(tries = 1000)
    void forwardModeIsWithinTheRunningBoundOfReverseMode(@ForAll("smooth") Program program) {
        List<DoubleDouble> truth = gradient(program, DoubleDouble.ARITHMETIC);
        List<RunningError<Plain>> bounds = gradient(program, RunningError.arithmetic(Precision.DOUBLE));
        ForwardMode result = program.run(ForwardMode.ARITHMETIC, IntStream.range(0, program.inputs().size())
                .mapToObj(i -> ForwardMode.variable(i, program.inputs().get(i))).toList());
        for (int i = 0; i < truth.size(); i++) {
            assertThat(Math.abs(truth.get(i).minus(result.derivative(i)).value()))
                    .isLessThanOrEqualTo(bounds.get(i).error() + UNDERFLOW);
        }
    }

    /** x constant(x) has the derivative x, not 2 x; and constant(x) is x. */
    @Example
    void noDerivativeGoesThroughAConstant() {
        Tape<Plain> tape = new Tape<>(Plain.ARITHMETIC);
        Adjoint<Plain> x = tape.input(3);
        Adjoint<Plain> square = x.times(x.constant());
        assertThat(square.value()).isEqualTo(9);
        assertThat(tape.gradient(List.of(square), List.of(Plain.ARITHMETIC.one()), List.of(x)).get(0).value())
                .isEqualTo(3);
        ForwardMode variable = ForwardMode.variable(0, 3);
        assertThat(variable.times(variable.constant()).value()).isEqualTo(9);
        assertThat(variable.times(variable.constant()).derivative(0)).isEqualTo(3);
        assertThat(Plain.ARITHMETIC.of(3).constant().value()).isEqualTo(3);
    }

    private static DoubleDouble quotient(Program program, int input, double h) {
        return moved(program, input, h).minus(moved(program, input, -h)).over(2 * h);
    }

    private static DoubleDouble moved(Program program, int input, double step) {
        return program.run(DoubleDouble.ARITHMETIC, IntStream.range(0, program.inputs().size())
                .mapToObj(i -> DoubleDouble.ARITHMETIC.of(program.inputs().get(i)).plus(i == input ? step : 0))
                        .toList());
    }

    private static <T extends Real<T>> List<T> gradient(Program program, Arithmetic<T> arithmetic) {
        Tape<T> tape = new Tape<>(arithmetic);
        List<Adjoint<T>> inputs = program.inputs().stream().map(tape::input).toList();
        Adjoint<T> result = program.run(tape, inputs);
        return tape.gradient(List.of(result), List.of(arithmetic.one()), inputs);
    }
}
