package org.plumbline.oracle.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;

class ShapeTest {

    private static final int HUGE = 1 << 16;

    @Example
    void aScalarHasNoAxis() {
        assertThatThrownBy(() -> Shape.of().without(0)).isInstanceOf(InvalidArgument.class)
                .hasMessage("axis is 0; allowed: none: a scalar has no axis");
        assertThatThrownBy(() -> Shape.of(2, 3).without(2)).isInstanceOf(InvalidArgument.class)
                .hasMessage("axis is 2; allowed: an axis of (2, 3): -2 to 1");
    }

    /** Without its empty axis, no part of it would be a shape. */
    @Example
    void anEmptyShapeIsJudgedByItsOtherAxesWhereverTheEmptyOneStands() {
        for (int[] sizes : new int[][] {{0, HUGE, HUGE}, {HUGE, 0, HUGE}, {HUGE, HUGE, 0}}) {
            assertThatThrownBy(() -> Shape.of(sizes)).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("at most 2^31 - 1 elements, not counting axes of size 0");
        }
        assertThat(Shape.of(Integer.MAX_VALUE, 0).without(1).count()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Shape.of(0, HUGE, HUGE / 2 - 1).count()).isZero();
    }

    @Example
    void noSizeIsNegative() {
        assertThatThrownBy(() -> Shape.of(0, HUGE, HUGE, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("axis sizes of at least 0");
    }
}
