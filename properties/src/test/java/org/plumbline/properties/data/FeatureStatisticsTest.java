package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.FeatureStatistics;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class FeatureStatisticsTest implements LawContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new FeatureStatisticsSuite();
    }

    @Example
    void incomeAndAgeByHand() {
        Named<Tensor> statistics = FeatureStatistics.standard().forward(Named.of("x",
                Tensor.matrix(new double[] {2000, 20}, new double[] {6000, 60}, new double[] {4000, 40})));
        assertThat(statistics.get("mean")).isEqualTo(Tensor.vector(4000, 40));
        assertThat(statistics.get("least")).isEqualTo(Tensor.vector(2000, 20));
        assertThat(statistics.get("greatest")).isEqualTo(Tensor.vector(6000, 60));
        assertThat(statistics.get("deviation").at(0)).isEqualTo(2000 * Math.sqrt(2.0 / 3));
    }

    /** Wherever it stands, and in no other column. */
    @Example
    void notANumberIsInEveryStatisticOfItsColumn() {
        for (double[] column : new double[][] {{Double.NaN, 1}, {1, Double.NaN}, {Double.NaN, Double.NaN}}) {
            Named<Tensor> inputs = Named.of("x",
                    Tensor.matrix(new double[] {column[0], 1}, new double[] {column[1], 2}));
            Named<Tensor> reference = FeatureStatistics.standard().forward(inputs);
            Named<NdArray<Plain>> definition =
                    Truth.evaluate(FeatureStatistics.standard(), inputs, Plain.ARITHMETIC);
            for (String name : reference.names()) {
                assertThat(reference.get(name).at(0)).as(name).isNaN();
                assertThat(definition.get(name).at(0).value()).as(name).isNaN();
                assertThat(reference.get(name).at(1)).as(name).isFinite();
            }
        }
    }

    @Example
    void refusesTooFewRows() {
        Tensor one = Tensor.matrix(new double[] {1, 2});
        assertThat(FeatureStatistics.standard().forward(Named.of("x", one)).get("deviation"))
                .isEqualTo(Tensor.vector(0, 0));
        assertThatThrownBy(() -> new FeatureStatistics(Variance.UNBIASED).forward(Named.of("x", one)))
                .hasMessageContaining("feature-statistics: x is with 1 value to")
                .hasMessageContaining("at least 2 for the unbiased variance");
    }
}
