package org.plumbline.oracle.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Layers of different sizes take turns: what they all have had is made no more. */
class ScratchTest {

    private final Scratch scratch = new Scratch();

    @Test
    void desksGrowToTheMostOfEachSize() {
        Desk[] deep = scratch.desks(2, 16, 512);
        Desk[] wide = scratch.desks(2, 36, 256);
        assertThat(wide).isNotSameAs(deep);
        assertThat(scratch.desks(2, 16, 512)).isSameAs(wide);
        assertThat(scratch.desks(1, 36, 512)).isSameAs(wide);
        assertThat(scratch.desks(3, 4, 4)).hasSize(3).allSatisfy(desk -> {
            assertThat(desk.given()).hasDimensions(36, 512);
            assertThat(desk.made()).isNotEmpty();
        });
    }

    @Test
    void arraysGrowToTheMostOfEachSize() {
        scratch.arrays(Scratch.Use.INPUTS, 4, 100);
        double[][] both = scratch.arrays(Scratch.Use.INPUTS, 8, 10);
        assertThat(both).hasDimensions(8, 100);
        assertThat(scratch.arrays(Scratch.Use.INPUTS, 4, 100)).isSameAs(both);
        assertThat(scratch.arrays(Scratch.Use.OUTPUTS, 4, 100)).isNotSameAs(both);
    }
}
