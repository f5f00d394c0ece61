package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.BroadcastOperator;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class BroadcastTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new BroadcastSuite();
    }

    /** CS230 midterm, question 1 (d): the first three shapes are valid, the last is not. */
    @Example
    void shapesOfTheMidterm() {
        assertThat(product(Shape.of(5, 1), Shape.of(5, 1))).isEqualTo(Shape.of(5, 1));
        assertThat(product(Shape.of(1, 5), Shape.of(50, 5))).isEqualTo(Shape.of(50, 5));
        assertThat(product(Shape.of(1, 1), Shape.of(50, 5))).isEqualTo(Shape.of(50, 5));
        assertThatThrownBy(() -> product(Shape.of(1, 5), Shape.of(1, 50))).isInstanceOf(InvalidArgument.class)
                .hasMessage("broadcast: b is of shape (1, 50) beside a of shape (1, 5); allowed: shapes that, aligned "
                        + "at their last axes, are equal or 1 at every axis; axis -1 has 5 and 50");
    }

    @Example
    void shorterShapesAreFilledUpInFront() {
        assertThat(product(Shape.of(), Shape.of(2, 3))).isEqualTo(Shape.of(2, 3));
        assertThat(product(Shape.of(3), Shape.of(3, 1))).isEqualTo(Shape.of(3, 3));
        assertThat(product(Shape.of(4, 1, 3), Shape.of(2, 1))).isEqualTo(Shape.of(4, 2, 3));
    }

    /** One repeated no times is none. */
    @Example
    void anEmptyAxisStaysEmpty() {
        assertThat(product(Shape.of(1, 2), Shape.of(0, 2))).isEqualTo(Shape.of(0, 2));
        assertThatThrownBy(() -> product(Shape.of(3, 2), Shape.of(0, 2))).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("axis -2 has 3 and 0");
    }

    /** A bias of a row batch: its gradient is the sum over the batch. */
    @Example
    void aBias() {
        Named<Tensor> inputs = Named.of("a", Tensor.matrix(new double[][] {{1, 2}, {3, 4}, {5, 6}}),
                "b", Tensor.vector(10, 20));
        assertThat(Broadcast.standard().forward(inputs).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{11, 22}, {13, 24}, {15, 26}}));
        Tensor dy = Tensor.matrix(new double[][] {{1, 10}, {2, 20}, {4, 40}});
        Named<Tensor> gradient = Broadcast.standard().backward(inputs, Named.of("y", dy));
        assertThat(gradient.get("a")).isEqualTo(dy);
        assertThat(gradient.get("b")).isEqualTo(Tensor.vector(7, 70));
    }

    /** An outer product: (3, 1) with (2). */
    @Example
    void anOuterProduct() {
        Broadcast product = new Broadcast(BroadcastOperator.MULTIPLY);
        Named<Tensor> inputs = Named.of("a", Tensor.matrix(new double[][] {{1}, {2}, {3}}),
                "b", Tensor.vector(10, 100));
        assertThat(product.forward(inputs).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{10, 100}, {20, 200}, {30, 300}}));
        Named<Tensor> gradient = product.backward(inputs, Named.of("y", Tensor.filled(Shape.of(3, 2), 1)));
        assertThat(gradient.get("a")).isEqualTo(Tensor.matrix(new double[][] {{110}, {110}, {110}}));
        assertThat(gradient.get("b")).isEqualTo(Tensor.vector(6, 6));
    }

    @Example
    void everyConventionSaysWhatItMeans() {
        assertThat(Broadcast.standard().conventions().get("operator").meaning()).isEqualTo("a + b");
    }

    private static Shape product(Shape a, Shape b) {
        return new Broadcast(BroadcastOperator.MULTIPLY).forward(
                Named.of("a", Tensor.filled(a, 2), "b", Tensor.filled(b, 3))).get("y").shape();
    }
}
