package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.decimals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.AdamW;
import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.NAdam;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.lane.Lane;

class AdamTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdamSuite();
    }

    /** The numbers of CS231n's notebook FullyConnectedNets, to the eight decimals that it prints, after its t = 5. */
    @Example
    void givesTheNumbersOfCs231n() {
        Named<Tensor> moved = adam(0.01, 0.9, 0.999, 1e-8).forward(Named.of("parameter", Linspace.row(-0.4, 0.6),
                "gradient", Linspace.row(-0.6, 0.4), "m", Linspace.row(0.6, 0.9))
                .with("v", Linspace.row(0.7, 0.5)).with("step", Tensor.scalar(6)));
        assertThat(moved.get("parameter").toArray()).containsExactly(
                new double[] {-0.40094747, -0.34836187, -0.29577703, -0.24319299, -0.19060977}, decimals(8));
        assertThat(moved.get("v").toArray()).containsExactly(
                new double[] {0.69966, 0.68908382, 0.67851319, 0.66794809, 0.65738853}, decimals(8));
        assertThat(moved.get("m").toArray()).containsExactly(
                new double[] {0.48, 0.49947368, 0.51894737, 0.53842105, 0.55789474}, decimals(8));
        assertThat(moved.get("step").scalar()).isEqualTo(7);
    }

    /** With epsilon as great as the root, half a step; as epsilon hat it meets a root 31.6 times smaller. */
    @Example
    void epsilonAndEpsilonHatDiffer() {
        Adam epsilon = new Adam(1, 0.9, 0.999, 1, AdamEpsilon.EPSILON, Decay.none());
        Adam hat = new Adam(1, 0.9, 0.999, 1, AdamEpsilon.EPSILON_HAT, Decay.none());
        Tensor one = Tensor.scalar(1);
        ByHand.output(epsilon, epsilon.initial(one).with("gradient", one), "parameter", 0.5);
        double small = Math.sqrt(1 - 0.999);
        ByHand.output(hat, hat.initial(one).with("gradient", one), "parameter", 1 - small / (small + 1));
    }

    /** The averages as a + (1 - beta) (x - a), as libraries write them, on numbers of a working range. */
    @Example
    void theInterpolatingFormIsNoneTheWorse() {
        AdamSuite suite = new AdamSuite();
        List<Case> cases = Draws.of(suite.cases(Regime.EXTREME), 3, 3000).stream()
                .filter(trial -> workable(trial) && trial.operation().hyperparameters().get("lambda").equals(0.0)
                        && ((Adam) trial.operation()).adamEpsilon() == AdamEpsilon.EPSILON).limit(80).toList();
        assertThat(cases).hasSize(80).allSatisfy(trial -> {
            Verdict verdict = Lane.EXTREME.judge(suite, new Interpolating(), trial);
            assertThat(verdict.failed()).as("%s of %s", verdict.message(), trial).isFalse();
        });
    }

    private static boolean workable(Case trial) {
        return trial.inputs().names().stream().allMatch(name -> Arrays.stream(trial.inputs().get(name).toArray())
                .map(Math::abs).allMatch(size -> size == 0 || size >= 1e-17 && size <= 0x1p20));
    }

    /** Adam with both averages interpolated. */
    private record Interpolating() implements Subject {

        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            Adam adam = (Adam) operation;
            Tensor g = inputs.get("gradient");
            double t = inputs.get("step").scalar();
            Tensor m = inputs.get("m").zip(g, (a, x) -> a + (1 - adam.beta1()) * (x - a));
            Tensor v = inputs.get("v").zip(g.times(g), (a, x) -> a + (1 - adam.beta2()) * (x - a));
            double weight1 = 1 - Math.pow(adam.beta1(), t);
            double weight2 = 1 - Math.pow(adam.beta2(), t);
            Tensor move = m.zip(v, (mi, vi) ->
                    adam.rate() * (mi / weight1) / (Math.sqrt(vi / weight2) + adam.epsilon()));
            return Named.of("parameter", inputs.get("parameter").minus(move), "m", m, "v", v)
                    .with("step", Tensor.scalar(t + 1));
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            throw new UnsupportedOperationException("an optimizer has none");
        }
    }

    @Example
    void refusesStepZero() {
        Adam adam = Adam.standard();
        Named<Tensor> zero = adam.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(1))
                .with("step", Tensor.scalar(0));
        assertThatThrownBy(() -> adam.forward(zero)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("adam: step is 0.0").hasMessageContaining("at least 1, the first step");
    }

    /** The step to take next would be more than a count can be. */
    @Example
    void refusesTheStepAfterWhichThereIsNone() {
        for (Optimizer optimizer : List.of(Adam.standard(), AdamW.standard(), AdaMax.standard(), NAdam.standard(),
                AmsGrad.standard())) {
            Named<Tensor> start = optimizer.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(1));
            Named<Tensor> last = start.with("step", Tensor.scalar(Integer.MAX_VALUE - 1));
            assertThat(optimizer.forward(last).get("step").scalar()).isEqualTo(Integer.MAX_VALUE);
            assertThatThrownBy(() -> optimizer.forward(start.with("step", Tensor.scalar(Integer.MAX_VALUE))))
                    .isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining(": step is 2.147483647E9").hasMessageContaining("at most 2^31 - 2");
        }
    }

    /** What is not finite goes through, from the first step on. */
    @Example
    void aParameterThatIsNoNumberStaysOne() {
        Tensor w = Tensor.vector(Double.NaN, 1);
        Named<Tensor> outputs = Adam.standard().forward(
                Adam.standard().initial(w).with("gradient", Tensor.vector(1, 1)));
        assertThat(outputs.get("parameter").at(0)).isNaN();
        assertThat(outputs.get("parameter").at(1)).isFinite();
    }

    @Example
    void refusesStateThatIsNotFinite() {
        Adam adam = Adam.standard();
        Named<Tensor> good = adam.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(1));
        for (String name : new String[] {"m", "v"}) {
            for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
                assertThatThrownBy(() -> adam.forward(good.with(name, Tensor.scalar(bad))))
                        .isInstanceOf(InvalidArgument.class).hasMessageContaining("adam: " + name + " is " + bad);
            }
        }
        assertThatThrownBy(() -> adam.forward(good.with("v", Tensor.scalar(-1))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("adam: v is -1.0");
    }

    @Example
    void takesEmptyParameters() {
        Adam adam = Adam.standard();
        Tensor none = Tensor.zeros(Shape.of(0, 3));
        assertThat(adam.forward(adam.initial(none).with("gradient", none)).get("parameter")).isEqualTo(none);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> adam(-1, 0.9, 0.999, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -1.0");
        assertThatThrownBy(() -> adam(1, 1, 0.999, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta1 is 1.0").hasMessageContaining("not including, 1");
        assertThatThrownBy(() -> adam(1, 0.9, -0.1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta2 is -0.1");
        assertThatThrownBy(() -> adam(1, 0.9, 0.999, Double.NaN)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("epsilon is NaN");
    }

    private static Adam adam(double rate, double beta1, double beta2, double epsilon) {
        return new Adam(rate, beta1, beta2, epsilon, AdamEpsilon.EPSILON, Decay.none());
    }
}
