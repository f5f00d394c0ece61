package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Filtering;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class FilteringTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new FilteringSuite();
    }

    @Example
    void slidesWithoutFlipping() {
        Tensor a = Tensor.matrix(new double[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor b = Tensor.matrix(new double[][] {{1, 10}});
        assertThat(Filtering.standard().forward(Named.of("a", a, "b", b)).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{21, 32}, {54, 65}}));
    }

    @Example
    void refusesAFilterGreaterThanTheMatrix() {
        Tensor a = Tensor.matrix(new double[][] {{1, 2, 3}});
        Tensor b = Tensor.matrix(new double[][] {{1}, {2}});
        assertThatThrownBy(() -> Filtering.standard().forward(Named.of("a", a, "b", b)))
                .isInstanceOf(InvalidArgument.class).hasMessage("filtering: kernel height is 2, which spans 2; "
                        + "allowed: a span of at most 1, the padded height");
    }
}
