package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.ClassWeights;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class ClassWeightsTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new ClassWeightsSuite();
    }

    /** CS230 midterm, question 5: 200 images without a giraffe, 2000 with one. */
    @Example
    void theRareClassWeighsTenTimesTheOther() {
        Tensor labels = Tensor.build(Shape.of(2_200), at -> at[0] < 200 ? 0 : 1);
        assertThat(ClassWeights.standard().forward(Named.of("labels", labels)).get("weights"))
                .isEqualTo(Tensor.vector(5.5, 0.55));
    }

    @Example
    void whatCannotBeBalancedIsRefused() {
        assertThatThrownBy(() -> new ClassWeights(0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("classes", "0", "at least 1");
        assertThatThrownBy(() -> new ClassWeights(3).forward(Named.of("labels", Tensor.vector(0, 2, 2))))
                .hasMessageContainingAll("labels", "without any of class 1", "at least one example of each class");
        assertThatThrownBy(() -> new ClassWeights(Integer.MAX_VALUE).forward(Named.of("labels", Tensor.vector(0, 1))))
                .hasMessage("class-weights: classes is 2147483647; allowed: at most 2, the number of examples, since "
                        + "each class needs one");
        assertThatThrownBy(() -> new ClassWeights(2).forward(Named.of("labels", Tensor.vector(0, 2))))
                .hasMessageContainingAll("labels", "2.0 at index (1,)", "0 to 1");
    }
}
