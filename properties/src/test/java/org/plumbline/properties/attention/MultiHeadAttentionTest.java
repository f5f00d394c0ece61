package org.plumbline.properties.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.attention.MultiHeadAttention;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class MultiHeadAttentionTest implements GradientContract, ExactContract, ExtremeContract {

    private static final MultiHeadAttention TWO_HEADS = new MultiHeadAttention(2, Causality.NONE);

    @Override
    public Suite<?> suite() {
        return new MultiHeadAttentionSuite();
    }

    /**
     * Queries of zero: each head puts out the mean of its part of the values, (1, 2, 3, 4) and (3, 4, 5, 6), which wo,
     * the identity, leaves where it was.
     */
    @Example
    void theHeadsStandSideBySide() {
        Tensor identity = Tensor.build(Shape.of(4, 4), at -> at[0] == at[1] ? 1 : 0);
        Named<Tensor> inputs = Named.of("q", Tensor.zeros(Shape.of(1, 1, 4)), "k", Tensor.zeros(Shape.of(1, 2, 4)),
                "v", Tensor.of(Shape.of(1, 2, 4), 1, 2, 3, 4, 3, 4, 5, 6))
                .with("wq", identity).with("wk", identity).with("wv", identity).with("wo", identity)
                .with("bo", Tensor.vector(10, 20, 30, 40));
        assertThat(TWO_HEADS.forward(inputs).get("y").toArray()).containsExactly(12, 23, 34, 45);
    }

    /**
     * With c = sqrt(2) ln 3 and E = 2, a score is ln 3 times a product of ones. The first head has columns 1 and 2:
     * q = (c, 0), keys (1, 5) and (0, 5), so scores ln 3 and 0, weights 3/4 and 1/4, and from the values (4, 8) and
     * (8, 4) it puts out (5, 7). The second has columns 3 and 4: q = (0, c), keys (5, 0) and (5, 1), so weights 1/4
     * and 3/4, and from (12, 16) and (16, 12) it puts out (15, 13). Heads of columns 1, 3 and 2, 4 would put out
     * (5, 5, 13, 13).
     */
    @Example
    void aHeadTakesConsecutiveColumns() {
        Tensor identity = Tensor.build(Shape.of(4, 4), at -> at[0] == at[1] ? 1 : 0);
        double c = Math.sqrt(2) * Math.log(3);
        Named<Tensor> inputs = Named.of("q", Tensor.of(Shape.of(1, 1, 4), c, 0, 0, c),
                "k", Tensor.of(Shape.of(1, 2, 4), 1, 5, 5, 0, 0, 5, 5, 1),
                "v", Tensor.of(Shape.of(1, 2, 4), 4, 8, 12, 16, 8, 4, 16, 12))
                .with("wq", identity).with("wk", identity).with("wv", identity).with("wo", identity);
        ByHand.output(TWO_HEADS, inputs, "y", 5, 7, 15, 13);
    }

    @Example
    void refusesHeadsThatDoNotDivideTheProjections() {
        Named<Tensor> inputs = Named.of("q", Tensor.zeros(Shape.of(1, 1, 1)), "k", Tensor.zeros(Shape.of(1, 1, 1)),
                "v", Tensor.zeros(Shape.of(1, 1, 1))).with("wq", Tensor.zeros(Shape.of(1, 3)))
                .with("wk", Tensor.zeros(Shape.of(1, 3))).with("wv", Tensor.zeros(Shape.of(1, 2)))
                .with("wo", Tensor.zeros(Shape.of(2, 1)));
        assertThatThrownBy(() -> TWO_HEADS.forward(inputs)).isInstanceOf(InvalidArgument.class).hasMessage(
                "multi-head-attention: wq is with 3 columns; allowed: a multiple of the number of heads, 2");
    }

    @Example
    void refusesToHaveNoHead() {
        assertThatThrownBy(() -> new MultiHeadAttention(0, Causality.NONE)).isInstanceOf(InvalidArgument.class)
                .hasMessage("heads is 0; allowed: a whole number of at least 1");
    }
}
