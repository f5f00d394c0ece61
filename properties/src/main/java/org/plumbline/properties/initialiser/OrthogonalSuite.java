package org.plumbline.properties.initialiser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.initialiser.Orthogonal;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the orthogonal initialiser is tried. */
public final class OrthogonalSuite implements Suite<Orthogonal> {

    /** Q is as sensitive to the noise as this condition number says; beyond, its bound would say little. */
    private static final double WELL_CONDITIONED = 100;

    @Override
    public Orthogonal standard() {
        return Orthogonal.standard();
    }

    @Override
    public Arbitrary<Orthogonal> operations(Regime regime) {
        return Arbitraries.of(0.5, 1.0, Math.sqrt(2)).map(Orthogonal::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Orthogonal orthogonal, Regime regime) {
        return Combinators.combine(Sizes.upTo(5), Sizes.upTo(5))
                .flatAs((m, n) -> Inputs.of(orthogonal, regime).size("M", m).size("N", n).arbitrary())
                .filter(inputs -> wellConditioned(inputs.get("noise").matrix()));
    }

    /** Of a matrix of zeros, EJML's condition number is below 1. */
    private static boolean wellConditioned(SimpleMatrix noise) {
        double condition = noise.conditionP2();
        return condition >= 1 && condition < WELL_CONDITIONED;
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the columns, of a wide matrix the rows, are orthonormal", "w' w = gain^2 I",
                        OrthogonalSuite::isOrthogonal),
                new Law("the noise is the result times a triangle of positive diagonal",
                        "w' noise is upper triangular, its diagonal positive", OrthogonalSuite::leavesTriangle));
    }

    /** Elements of w off by b change a product of columns by the sum of 2 |w| b + b^2, and its rounding adds to it. */
    private static Verdict isOrthogonal(Subject subject, Case trial) {
        double gain = ((Orthogonal) trial.operation()).gain();
        SimpleMatrix w = tall(subject.forward(trial.operation(), trial.inputs()).get("parameter"));
        SimpleMatrix product = w.transpose().mult(w);
        double off = worst(trial);
        double slack = w.getNumRows() * (2 * gain * off + off * off + (w.getNumRows() + 2) * 0x1p-53 * gain * gain);
        Verdict verdict = Verdict.PASS;
        for (int i = 0; i < product.getNumRows(); i++) {
            for (int j = 0; j < product.getNumCols(); j++) {
                double expected = i == j ? gain * gain : 0;
                verdict = verdict.and(Verdict.near("w' w at " + i + ", " + j, product.get(i, j), expected, slack));
            }
        }
        return verdict;
    }

    private static Verdict leavesTriangle(Subject subject, Case trial) {
        SimpleMatrix w = tall(subject.forward(trial.operation(), trial.inputs()).get("parameter"));
        SimpleMatrix noise = tall(trial.inputs().get("noise"));
        SimpleMatrix triangle = w.transpose().mult(noise);
        double gain = ((Orthogonal) trial.operation()).gain();
        double slack = noise.elementMaxAbs() * noise.getNumRows()
                * (worst(trial) + (noise.getNumRows() + 2) * 0x1p-53 * gain);
        Verdict verdict = Verdict.PASS;
        for (int i = 0; i < triangle.getNumRows(); i++) {
            verdict = verdict.and(Verdict.that(triangle.get(i, i) > 0, "the diagonal has " + triangle.get(i, i)));
            for (int j = 0; j < i; j++) {
                verdict = verdict.and(Verdict.near("below diagonal, " + i + ", " + j, triangle.get(i, j), 0, slack));
            }
        }
        return verdict;
    }

    private static double worst(Case trial) {
        Tensor bound = Truth.outputs(trial, Precision.DOUBLE).get("parameter").bound();
        return bound.matrix().elementMaxAbs();
    }

    private static SimpleMatrix tall(Tensor matrix) {
        return matrix.size(0) < matrix.size(1) ? matrix.matrix().transpose() : matrix.matrix();
    }
}
