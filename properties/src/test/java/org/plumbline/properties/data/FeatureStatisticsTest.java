package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.FeatureStatistics;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
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

    @Example
    void refusesTooFewRows() {
        Tensor one = Tensor.matrix(new double[] {1, 2});
        assertThat(FeatureStatistics.standard().forward(Named.of("x", one)).get("deviation"))
                .isEqualTo(Tensor.vector(0, 0));
        assertThatThrownBy(() -> new FeatureStatistics(Variance.UNBIASED).forward(Named.of("x", one)))
                .hasMessageContaining("feature-statistics: x is with 1 values")
                .hasMessageContaining("at least 2 for the unbiased variance");
    }
}
