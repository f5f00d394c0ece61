package org.plumbline.properties.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.oracle.attention.ScaledDotProductAttention;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

class ConditionTest {

    private static final Named<Tensor> PLAIN = Named.of("q", Tensor.zeros(Shape.of(2, 1)),
            "k", Tensor.zeros(Shape.of(3, 1)), "v", Tensor.zeros(Shape.of(3, 1)));

    @Test
    void ofAnInputThatIsLeftOutAnythingHolds() {
        assertThat(holds("mask.rank = 7", PLAIN)).isTrue();
        assertThat(holds("7 = mask.rank", PLAIN)).isTrue();
        assertThat(holds("mask.rank = 7", masked(1, 1, 1, 1, 1, 1))).isFalse();
        assertThat(holds("mask.rank = 2", masked(1, 1, 1, 1, 1, 1))).isTrue();
        assertThat(holds("q.rank = 7", PLAIN)).isFalse();
    }

    @Test
    void theFewestIsTheLeastSumOfARow() {
        assertThat(holds("mask.fewest = 1", masked(1, 0, 1, 0, 0, 1))).isTrue();
        assertThat(holds("mask.fewest > 0", masked(1, 1, 1, 0, 0, 0))).isFalse();
    }

    private static Named<Tensor> masked(double... mask) {
        return PLAIN.with("mask", Tensor.of(Shape.of(2, 3), mask));
    }

    private static boolean holds(String condition, Named<Tensor> inputs) {
        ScaledDotProductAttention operation = ScaledDotProductAttention.standard();
        return Condition.of(condition, operation).holds(operation, inputs);
    }
}
