package org.plumbline.properties.network;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Transpose;

/** Nothing is chosen here: a transposition has no convention, and a network holds what it is given. */
class DefaultsTest {

    @Example
    void areNone() {
        assertThat(Transpose.standard().conventions()).isEmpty();
        assertThat(Transpose.standard().hyperparameters()).isEmpty();
        assertThat(Network.named("net").inputs()).isEmpty();
        assertThat(Network.named("net").nodes()).isEmpty();
        assertThat(Network.named("net").outputs()).isEmpty();
    }
}
