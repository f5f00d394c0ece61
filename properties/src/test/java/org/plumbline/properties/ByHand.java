package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Numbers worked by hand or printed in a paper, and how near an operation in double precision must come to them.
 *
 * <p>With B the running error bound of the definition (Higham 2002, section 3.3), the reference is within B of the true
 * value for the inputs as they are. Those inputs may be rounded, log 3 for one, by no more than what B charges an input
 * with ({@link org.plumbline.oracle.real.RunningError#INPUT_ROUNDINGS}), so the true value is within B of the one that
 * was worked by hand; and that is written down with {@link #WRITING} roundings at most: 2 B + gamma_8 |worked| in all.
 */
public final class ByHand {

    /** The most roundings in the expression that states a number worked by hand. */
    private static final int WRITING = 8;

    private ByHand() {
    }

    /** An output of an operation is this, element by element in row-major order. */
    public static void output(Operation operation, Named<Tensor> inputs, String name, double... worked) {
        check(operation.forward(inputs).get(name), worked, name,
                Truth.outputs(new Case(operation, inputs, Named.none()), Precision.DOUBLE).get(name).bound());
    }

    /** The gradient of an operation by an input is this. */
    public static void gradient(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream, String name,
            double... worked) {
        check(operation.backward(inputs, upstream).get(name), worked, "d" + name,
                Truth.gradients(new Case(operation, inputs, upstream), Precision.DOUBLE).get(name).bound());
    }

    private static void check(Tensor actual, double[] worked, String name, Tensor bound) {
        Tensor expected = Tensor.of(actual.shape(), worked);
        Tensor allowed = bound.times(2).plus(expected.map(x -> gamma(WRITING) * Math.abs(x)));
        Verdict verdict = Expected.of(expected, allowed).judge(name, actual);
        assertThat(verdict.outcome()).as(verdict.message()).isEqualTo(Verdict.Outcome.PASS);
    }

    /** Half a unit of the last of this many decimals: what a printed number leaves open. */
    public static Offset<Double> decimals(int decimals) {
        return Assertions.within(0.5 * Math.pow(10, -decimals));
    }

    /**
     * What this many roundings may do to a number, or to a sum whose terms have this magnitude together: gamma_n times
     * that. An elementary function of {@link Math}, good to a unit in the last place, counts twice.
     */
    public static Offset<Double> roundings(int n, double magnitude) {
        return Assertions.within(gamma(n) * Math.abs(magnitude));
    }

    /** n u / (1 - n u), Higham 2002, lemma 3.1. */
    private static double gamma(int n) {
        double nu = n * Precision.DOUBLE.unitRoundoff();
        return nu / (1 - nu);
    }
}
