package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

class AdaGradTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdaGradSuite();
    }

    /** s = 16 + 9 = 25: outside the root 5 + 1, inside sqrt(25 + 144) = 13. */
    @Example
    void putsEpsilonWhereItIsDeclared() {
        assertThat(moved(EpsilonPlace.OUTSIDE_ROOT, 1)).isEqualTo(1 - 2 * 3 / 6.0);
        assertThat(moved(EpsilonPlace.INSIDE_ROOT, 144)).isEqualTo(1 - 2 * 3 / 13.0);
    }

    @Example
    void refusesBadHyperparametersAndStatesByName() {
        assertThatThrownBy(() -> new AdaGrad(0.1, -1e-8, EpsilonPlace.INSIDE_ROOT, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("epsilon is -1.0E-8");
        assertThatThrownBy(() -> new AdaGrad(-1, 1e-8, EpsilonPlace.INSIDE_ROOT, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("rate is -1.0");
        assertThatThrownBy(() -> AdaGrad.standard().forward(Named.of("parameter", Tensor.vector(1, 2),
                "gradient", Tensor.vector(1, 2), "squares", Tensor.vector(0, -1))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("adagrad: squares is -1.0 at index (1,)");
    }

    private static double moved(EpsilonPlace place, double epsilon) {
        return new AdaGrad(2, epsilon, place, Decay.none()).forward(Named.of("parameter", Tensor.scalar(1),
                "gradient", Tensor.scalar(3), "squares", Tensor.scalar(16))).get("parameter").scalar();
    }
}
