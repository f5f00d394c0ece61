package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import net.jqwik.api.Example;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.layer.PaddingRow;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class EmbeddingTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new EmbeddingSuite();
    }

    private static final Tensor TABLE = Tensor.matrix(new double[][] {{1, 2}, {3, 4}, {5, 6}});

    /** The gradient of a row is the sum over the places where it was used. */
    @Example
    void aWordThatComesTwice() {
        Named<Tensor> inputs = Named.of("table", TABLE, "indices", Tensor.vector(2, 0, 2));
        assertThat(Embedding.standard().forward(inputs).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{5, 6}, {1, 2}, {5, 6}}));
        Tensor dy = Tensor.matrix(new double[][] {{1, 10}, {2, 20}, {4, 40}});
        assertThat(Embedding.standard().backward(inputs, Named.of("y", dy)).get("table"))
                .isEqualTo(Tensor.matrix(new double[][] {{2, 20}, {0, 0}, {5, 50}}));
    }

    /** PyTorch's padding_idx: whatever stands in the row comes out, and stays there. */
    @Example
    void frozenPaddingComesOutAndLearnsNothing() {
        assertPadding(PaddingRow.FROZEN, Tensor.matrix(new double[][] {{1, 2}, {3, 4}}));
    }

    @Example
    void zeroPaddingHidesItsRowAndLearnsNothing() {
        assertPadding(PaddingRow.ZERO, Tensor.matrix(new double[][] {{0, 0}, {3, 4}}));
    }

    /** Of the indices 0 and 1, 0 is padding; by the reference and by the definition. */
    private static void assertPadding(PaddingRow paddingRow, Tensor y) {
        Embedding embedding = new Embedding(OptionalInt.of(0), paddingRow);
        Named<Tensor> inputs = Named.of("table", TABLE, "indices", Tensor.vector(0, 1));
        Named<Tensor> upstream = Named.of("y", Tensor.filled(Shape.of(2, 2), 1));
        Tensor gradient = Tensor.matrix(new double[][] {{0, 0}, {1, 1}, {0, 0}});
        assertThat(embedding.forward(inputs).get("y")).isEqualTo(y);
        assertThat(Truth.evaluate(embedding, inputs, Plain.ARITHMETIC).get("y").toTensor()).isEqualTo(y);
        assertThat(embedding.backward(inputs, upstream).get("table")).isEqualTo(gradient);
        assertThat(Truth.gradient(new Case(embedding, inputs, upstream), Plain.ARITHMETIC).get("table").toTensor())
                .isEqualTo(gradient);
    }

    @Example
    void aSingleIndexGivesAVector() {
        assertThat(Embedding.standard().forward(Named.of("table", TABLE, "indices", Tensor.scalar(1))).get("y"))
                .isEqualTo(Tensor.vector(3, 4));
    }

    @Example
    void refusesIndicesBeyondTheTable() {
        assertThatThrownBy(() -> Embedding.standard().forward(
                Named.of("table", TABLE, "indices", Tensor.vector(0, 3))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("embedding: indices is 3.0 at index (1,); allowed: whole numbers from 0 to 2");
        assertThatThrownBy(() -> new Embedding(OptionalInt.of(3), PaddingRow.ZERO).forward(
                Named.of("table", TABLE, "indices", Tensor.vector(0))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("embedding: padding is 3; allowed: an index below the 3 rows of the table");
        assertThatThrownBy(() -> new Embedding(OptionalInt.of(-1), PaddingRow.ZERO)).isInstanceOf(InvalidArgument.class)
                .hasMessage("padding is -1; allowed: a whole number of at least 0");
    }
}
