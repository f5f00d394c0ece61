package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.layer.Concatenate;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class ConcatenateTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ConcatenateSuite();
    }

    private static final Tensor A = Tensor.matrix(new double[][] {{1, 2}, {3, 4}});
    private static final Tensor B = Tensor.matrix(new double[][] {{5}, {6}});

    @Example
    void columnsBesideColumns() {
        Tensor joined = Tensor.matrix(new double[][] {{1, 2, 5}, {3, 4, 6}});
        assertThat(new Concatenate(1).forward(Named.of("a", A, "b", B)).get("y")).isEqualTo(joined);
        assertThat(new Concatenate(-1).forward(Named.of("a", A, "b", B)).get("y")).isEqualTo(joined);
    }

    @Example
    void rowsBelowRows() {
        assertThat(new Concatenate(0).forward(Named.of("a", A, "b", A)).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{1, 2}, {3, 4}, {1, 2}, {3, 4}}));
    }

    @Example
    void anEmptyPartAddsNothing() {
        Named<Tensor> inputs = Named.of("a", Tensor.zeros(Shape.of(2, 0)), "b", B);
        assertThat(new Concatenate(1).forward(inputs).get("y")).isEqualTo(B);
        assertThat(new Concatenate(1).forward(
                Named.of("a", Tensor.zeros(Shape.of(0, 2)), "b", Tensor.zeros(Shape.of(0, 1)))).get("y").shape())
                .isEqualTo(Shape.of(0, 3));
    }

    @Example
    void refusesPartsThatDoNotFit() {
        assertRefused(new Concatenate(0), A, B,
                "concatenate: b is of shape (2, 1); allowed: the shape of a, (2, 2), but for axis 0");
        assertRefused(new Concatenate(0), A, Tensor.vector(1, 2),
                "concatenate: b is of shape (2,); allowed: the shape of a, (2, 2), but for axis 0");
        assertRefused(new Concatenate(2), A, A, "concatenate: axis is 2; allowed: an axis of (2, 2): -2 to 1");
        assertRefused(new Concatenate(0), Tensor.scalar(1), A,
                "concatenate: a is a scalar; allowed: a tensor with an axis 0");
    }

    private static void assertRefused(Concatenate concatenate, Tensor a, Tensor b, String message) {
        assertThatThrownBy(() -> concatenate.forward(Named.of("a", a, "b", b)))
                .isInstanceOf(InvalidArgument.class).hasMessage(message);
    }
}
