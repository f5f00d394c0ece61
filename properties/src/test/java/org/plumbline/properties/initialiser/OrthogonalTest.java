package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.plumbline.oracle.initialiser.Orthogonal;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.LawContract;

class OrthogonalTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new OrthogonalSuite();
    }

    /**
     * Both ways are off by c kappa u at most (Björck 1967; Higham 2002, theorem 19.13 and section 19.8). An operation
     * in double-double errs by less than u = 2^-102 (Joldes, Muller, Popescu 2017), kappa is below 100 on ordinary
     * inputs, and c, a small multiple of m n^(3/2) < 2^6 for 5 by 5, below 2^12 for the two together and the gain.
     */
    private static final double APART = 0x1p12 * 100 * 0x1p-102;

    /**
     * Gram and Schmidt's columns, each less its projections on those before it and divided by its length, are those of
     * the definition by reflections.
     */
    @Property(tries = 100)
    void agreesWithGramSchmidt(@ForAll("ordinary") Case trial) {
        double gain = ((Orthogonal) trial.operation()).gain();
        NdArray<DoubleDouble> noise = NdArray.input(DoubleDouble.ARITHMETIC, trial.inputs().get("noise"));
        NdArray<DoubleDouble> w = Truth.evaluate(trial.operation(), trial.inputs(), DoubleDouble.ARITHMETIC)
                .get("parameter");
        int axis = noise.size(0) < noise.size(1) ? 0 : 1;
        List<NdArray<DoubleDouble>> done = new ArrayList<>();
        for (int j = 0; j < noise.size(axis); j++) {
            NdArray<DoubleDouble> rest = noise.select(axis, j);
            for (NdArray<DoubleDouble> q : done) {
                rest = rest.minus(q.times(q.dot(rest)));
            }
            NdArray<DoubleDouble> q = rest.over(rest.dot(rest).sqrt());
            done.add(q);
            NdArray<DoubleDouble> difference = w.select(axis, j).minus(q.times(gain));
            assertThat(difference.dot(difference).sqrt().value()).as("column %d", j).isLessThan(APART);
        }
    }

    /**
     * Only the sign of R's diagonal makes Q uniform over all orthogonal matrices (Mezzadri 2007): of two rows and
     * columns, the angle of the first column is then uniform, and so is whether the determinant is positive.
     */
    @Property(tries = 5)
    void isSpreadEvenlyOverRotationsAndReflections(@ForAll long seed) {
        double[] angles = new double[1000];
        double[] determinants = new double[angles.length];
        for (int i = 0; i < angles.length; i++) {
            double[] w = Sample.ofNormalNoise(Orthogonal.standard(), Shape.of(2, 2), seed + i).values();
            angles[i] = Math.atan2(w[2], w[0]);
            determinants[i] = w[0] * w[3] - w[1] * w[2];
        }
        new Sample(seed, angles).isDistributedAs(new UniformRealDistribution(null, -Math.PI, Math.PI));
        new Sample(seed, determinants).hasMoments(0, 1);
    }

    /** (3, 4) has the length 5. */
    @Example
    void normalisesASingleColumnOrRow() {
        Tensor column = Tensor.matrix(new double[] {3}, new double[] {4});
        ByHand.output(Orthogonal.standard(), Named.of("noise", column), "parameter", 0.6, 0.8);
        Tensor row = Tensor.matrix(new double[] {-3, 4});
        ByHand.output(Orthogonal.standard(), Named.of("noise", row), "parameter", -0.6, 0.8);
    }

    /** The second column is twice the first; rounding leaves an R_22 that is not 0. */
    @Example
    void refusesColumnsAndRowsThatOnlyRoundingTellsApart() {
        Tensor columns = Tensor.matrix(new double[] {1, 2}, new double[] {2, 4}, new double[] {3, 6});
        assertThatThrownBy(() -> Orthogonal.standard().forward(Named.of("noise", columns)))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("orthogonal: noise is [[1, 2], [2, 4], [3, 6]]")
                .hasMessageContaining("linearly independent columns, unlike column 1 ");
        Tensor rows = Tensor.matrix(new double[] {1, 2, 3}, new double[] {2, 4, 6});
        assertThatThrownBy(() -> Orthogonal.standard().forward(Named.of("noise", rows)))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("noise is [[1, 2, 3], [2, 4, 6]]")
                .hasMessageContaining("linearly independent rows, unlike row 1 ");
    }

    /**
     * Columns (1, 0) and (1, 2^-40) are independent however near, and Q is the identity: R is the noise itself. At
     * 2^-60, below the rounding of the second, they are refused.
     */
    @Example
    void takesColumnsThatAreNearButApart() {
        Tensor near = Tensor.matrix(new double[] {1, 1}, new double[] {0, 0x1p-40});
        assertThat(Orthogonal.standard().forward(Named.of("noise", near)).get("parameter").toArray())
                .containsExactly(1, 0, 0, 1);
        Tensor same = Tensor.matrix(new double[] {1, 1}, new double[] {0, 0x1p-60});
        assertThatThrownBy(() -> Orthogonal.standard().forward(Named.of("noise", same)))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("unlike column 1 ");
    }

    @Example
    void refusesNoiseThatIsNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Orthogonal.standard().forward(Named.of("noise",
                    Tensor.matrix(new double[] {1, 2}, new double[] {3, bad})))).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("orthogonal: noise is " + bad + " at index (1, 1)");
        }
    }

    @Example
    void refusesDependentColumnsEmptyMatricesAndBadGains() {
        assertThatThrownBy(() -> Orthogonal.standard().forward(Named.of("noise", Tensor.zeros(Shape.of(2, 2)))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("orthogonal: noise is [[0, 0], [0, 0]]")
                .hasMessageContaining("linearly independent");
        assertThatThrownBy(() -> Orthogonal.standard().forward(Named.of("noise", Tensor.zeros(Shape.of(0, 2)))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("at least one M");
        assertThatThrownBy(() -> new Orthogonal(-1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("gain is -1.0");
    }
}
