package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The documented defaults of initialisers, written out by hand, with where each comes from. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.of(
            "zeros", "{} {}",
            "constant", "{} {value=0.01}",
            // Krizhevsky et al. 2012, section 5
            "normal", "{} {mean=0.0, deviation=0.01}",
            // Keras, TruncatedNormal and RandomUniform
            "truncated-normal", "{} {mean=0.0, deviation=0.05}",
            "uniform", "{} {low=-0.05, high=0.05}",
            // Glorot, Bengio 2010, eq. 16
            "xavier", "{fan=IN_OUT, distribution=UNIFORM} {gain=1.0}",
            // He et al. 2015, eq. 10 with a = 0
            "he", "{fanMode=IN, fan=IN_OUT, distribution=NORMAL} {slope=0.0}",
            "lecun", "{fan=IN_OUT, distribution=NORMAL} {}",
            // PyTorch and Keras, orthogonal
            "orthogonal", "{} {gain=1.0}");

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
