package org.plumbline.properties.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.activation.SoftmaxSuite;
import org.plumbline.properties.activation.TanhSuite;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.layer.DenseSuite;
import org.plumbline.properties.recurrent.LstmCellSuite;

/** What the laws say of backward passes that are wrong in what they do to the upstream gradient. */
class LawsTest {

    /** The true backward pass of another upstream gradient. */
    private record OfAnother(UnaryOperator<Tensor> upstream) implements Subject {
        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return operation.forward(inputs);
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> dy) {
            return operation.backward(inputs, dy.map(upstream));
        }
    }

    private static final Subject MAGNITUDE = new OfAnother(dy -> dy.map(Math::abs));

    /** f(c dy) = c f(dy), but f(dy1 + dy2) is not f(dy1) + f(dy2). */
    private static final Subject GREATEST = new OfAnother(dy -> {
        double greatest = Arrays.stream(dy.toArray()).boxed().max(Comparator.comparing(Math::abs)).orElse(0.0);
        return Tensor.filled(dy.shape(), greatest);
    });

    private static final Subject NOT_OF_ONES = new OfAnother(dy ->
            dy.equals(Tensor.filled(dy.shape(), 1)) ? dy.with(0, 2) : dy);

    private static final Subject REFUSING_ONES = new OfAnother(dy -> {
        if (dy.equals(Tensor.filled(dy.shape(), 1))) {
            throw new ArithmeticException("ones");
        }
        return dy;
    });

    @Test
    void theMagnitudeOfTheUpstreamIsNotHomogeneous() {
        assertThat(failure(MAGNITUDE, tanh(Tensor.vector(3, 2))))
                .contains("law 'the backward pass is homogeneous in the upstream gradient'")
                .contains("call: backward\n    dy (2,) = [-6, -4]");
    }

    @Test
    void whatKeepsScalesNeedNotKeepSums() {
        assertThat(failure(GREATEST, tanh(Tensor.vector(3, 2))))
                .contains("law 'the backward pass is additive in the upstream gradient'")
                .contains("expected 10.0, came 3.0")
                .contains("call: backward of the case")
                .contains("call: backward\n    dy (2,) = [6, -2]")
                .contains("call: backward\n    dy (2,) = [-3, 4]");
    }

    @Test
    void randomCasesShowIt() {
        for (var suite : List.of(new DenseSuite(), new LstmCellSuite())) {
            assertThat(new Campaign(1, 40).run(suite, Lane.LAW, GREATEST)).extracting(LaneResult::message)
                    .anySatisfy(message -> assertThat(message).contains("additive"));
        }
    }

    @Test
    void theMessageShowsTheUpstreamThatTheLawMadeUp() {
        assertThat(failure(NOT_OF_ONES, softmax())).startsWith("law 'a constant upstream gradient has no effect'")
                .contains("call: backward\n    dy (2,) = [1, 1]").doesNotContain("[3, 2]");
    }

    @Test
    void theMessageShowsTheCallThatThrew() {
        assertThat(failure(REFUSING_ONES, softmax())).startsWith("law 'a constant upstream gradient has no effect'")
                .contains("threw java.lang.ArithmeticException: ones")
                .endsWith("call: backward\n    dy (2,) = [1, 1]");
    }

    /** A law that skips cases, or judges another operation in their place, says so by its condition. */
    @Test
    void everyLawSpeaksOfTheCasesThatItsConditionNames() {
        for (Suite<?> suite : Suites.all()) {
            List<Case> trials = Draws.of(suite.cases(Lane.LAW.regime()), 1, 60).stream()
                    .filter(LawsTest::hasElements).toList();
            for (Law law : suite.laws()) {
                List<Case> met = trials.stream().flatMap(trial -> law.restriction().apply(trial).stream()).toList();
                String sentence = suite.standard().name() + ": " + law.name() + ": " + law.statement();
                assertThat(met).as(sentence).isNotEmpty();
                assertThat(met).as(sentence).allMatch(trial -> asksOfItsOwn(law, trial));
            }
        }
    }

    private static boolean hasElements(Case trial) {
        return trial.inputs().names().stream().allMatch(name -> trial.inputs().get(name).count() > 0);
    }

    private static boolean asksOfItsOwn(Law law, Case trial) {
        Set<Operation> asked = new HashSet<>();
        law.theorem().holds(new Asked(asked), trial);
        return asked.contains(trial.operation());
    }

    /** The oracle, which notes the operations that it is asked for. */
    private record Asked(Set<Operation> operations) implements Subject {
        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            operations.add(operation);
            return operation.forward(inputs);
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> dy) {
            operations.add(operation);
            return operation.backward(inputs, dy);
        }
    }

    /** y = tanh(0) = 0 has slope 1. */
    private static Case tanh(Tensor dy) {
        return new Case(new TanhSuite().standard(), Named.of("x", Tensor.zeros(dy.shape())), Named.of("y", dy));
    }

    private static Case softmax() {
        return new Case(Softmax.standard(), Named.of("x", Tensor.zeros(Tensor.vector(3, 2).shape())),
                Named.of("y", Tensor.vector(3, 2)));
    }

    private static String failure(Subject subject, Case trial) {
        var suite = trial.operation() instanceof Softmax ? new SoftmaxSuite() : new TanhSuite();
        Verdict verdict = Lane.LAW.judge(suite, subject, trial);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.FAIL);
        return verdict.message();
    }
}
