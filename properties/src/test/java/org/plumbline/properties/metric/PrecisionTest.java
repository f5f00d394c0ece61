package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.Precision;
import org.plumbline.oracle.metric.ZeroDivision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class PrecisionTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new PrecisionSuite();
    }

    /** Three found, two of them right. */
    @Example
    void howMuchOfWhatWasFoundIsRight() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(1, 1, 1, 0), "labels", Tensor.vector(1, 1, 0, 1));
        assertThat(Precision.standard().forward(inputs).get("precision").scalar()).isEqualTo(2 / 3.0);
        assertThat(new Precision(2, Averaging.MACRO, ZeroDivision.ZERO).forward(inputs).get("precision").scalar())
                .isEqualTo(1 / 3.0);
    }

    @Example
    void ofNothingFoundIsAsDeclared() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(0, 0), "labels", Tensor.vector(0, 1));
        assertThat(new Precision(2, Averaging.BINARY, ZeroDivision.ZERO).forward(inputs).get("precision").scalar())
                .isZero();
        assertThat(new Precision(2, Averaging.BINARY, ZeroDivision.ONE).forward(inputs).get("precision").scalar())
                .isEqualTo(1);
        assertThat(new Precision(2, Averaging.MACRO, ZeroDivision.NAN).forward(inputs).get("precision").scalar())
                .isNaN();
    }

    @Example
    void refusesTheBinaryAverageOfOtherThanTwoClasses() {
        assertThatThrownBy(() -> new Precision(3, Averaging.BINARY, ZeroDivision.ZERO))
                .isInstanceOf(InvalidArgument.class).hasMessage("classes is 3; allowed: 2 for the binary average");
        assertThatThrownBy(() -> new Precision(0, Averaging.MACRO, ZeroDivision.ZERO))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("classes is 0");
    }
}
