package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** How a case is written down. */
class CaseTest {

    @Example
    void anOptionalNumberIsTheNumber() {
        assertThat(written(loss(OptionalInt.of(13)))).isEqualTo("cross-entropy {reduction=SUM, weightedMean=BY_COUNT} "
                + "{ignored=13, smoothing=0.0}\n    scores (1,) = [2]");
        assertThat(written(loss(OptionalInt.empty()))).contains("{ignored=none, ");
    }

    @Example
    void aNetworkIsWhatItDoesToWhichValues() {
        Network network = Network.named("rectified").input(Port.real("x", "(N)"))
                .node("h", Relu.standard(), Named.of("x", "x")).output(Port.real("h", "(N)"));
        assertThat(written(network)).contains("inputs=[x (N)]", "nodes=[h = relu {atZero=LEFT} {} of {x=x}]",
                "outputs=[h (N)]").doesNotContain("Port", "Node", "Kind");
    }

    /** No suite has a parameter that would be written by its type. */
    @Example
    void noTypeIsWritten() {
        for (Suite<?> suite : Suites.all()) {
            assertThat(written(suite.standard())).doesNotContain("Optional", "Port[", "Node[", "@");
        }
    }

    private static CrossEntropy loss(OptionalInt ignored) {
        return new CrossEntropy(Reduction.SUM, WeightedMean.BY_COUNT, ignored, 0);
    }

    private static String written(Operation operation) {
        return new Case(operation, Named.of("scores", Tensor.vector(2)), Named.none()).toString();
    }
}
