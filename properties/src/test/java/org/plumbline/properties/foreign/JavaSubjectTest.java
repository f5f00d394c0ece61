package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.activation.LeakyRelu;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.SubjectFailure;
import org.plumbline.properties.Verdict.Outcome;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.contract.LayerContract;
import org.plumbline.properties.contract.OptimizerContract;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.profile.Components;

/** A class that implements a contract, run in a process of its own. */
class JavaSubjectTest {

    private static final Limits LIMITS = Limits.standard()
            .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(2));

    /** Layer normalisation with conventions and hyper-parameters of its own, which must cross the line. */
    static final class Right implements LayerContract {
        static final LayerNorm OPERATION = Components.with(LayerNorm.standard(), Map.of("epsilon", 0.125));

        @Override
        public Judged subject() {
            return Judged.layer(OPERATION, in -> OPERATION.forward(in.tensors()),
                    (in, dy) -> OPERATION.backward(in.tensors(), dy.tensors())).requiring("gamma").without("beta");
        }
    }

    static final class Diagonal implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(Softmax.standard(), in -> Softmax.standard().forward(in.tensors()), (in, dy) -> {
                System.out.println("printing is no answer");
                Tensor y = Softmax.standard().forward(in.tensors()).get("y");
                return Named.of("x", y.zip(dy.tensor("y"), (p, d) -> p * (1 - p) * d));
            });
        }
    }

    static final class Leaving implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> {
                Runtime.getRuntime().halt(0);
                return Named.none();
            });
        }
    }

    static final class Endless implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    static final class Throwing implements OptimizerContract {
        @Override
        public Judged subject() {
            return Judged.step(Adam.standard(), in -> {
                throw new IllegalStateException("not yet");
            });
        }
    }

    @Test
    void aRightClassPassesEveryLane() throws IOException {
        try (ChildProcess line = line(Right.class)) {
            Judged judged = JavaSubject.over(line);
            assertThat(judged.operation()).isEqualTo(Right.OPERATION);
            assertThat(judged.needed()).containsExactly("gamma");
            assertThat(judged.unknown()).containsExactly("beta");
            List<LaneResult> results = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                if (lane.applies(judged.suite()) && judged.isJudgedBy(lane)) {
                    results.addAll(new Campaign(2, 10).run(judged.suite(), lane, judged));
                }
            }
            assertThat(results).extracting(LaneResult::lane).contains(Lane.GRADIENT, Lane.LAW, Lane.PROTOCOL);
            assertThat(results).allSatisfy(result -> assertThat(result.outcome()).as(result.toString())
                    .isEqualTo(Outcome.PASS));
        }
    }

    @Test
    void aWrongClassIsShownItsSmallestCase() throws IOException {
        try (ChildProcess line = line(Diagonal.class)) {
            LaneResult gradient = only(line, Lane.GRADIENT);
            assertThat(gradient.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(gradient.message()).contains("x[0]: expected ", "x (2,) = [0, 0]");
            assertThat(line.printed()).contains("printing is no answer");
        }
    }

    @Test
    void whatEndsTheProcessEndsNothingElse() throws IOException {
        assertThat(failure(Leaving.class)).contains("the forward pass did not return", "status 0");
        assertThat(failure(Endless.class)).contains("the forward pass did not return");
        assertThat(failure(Throwing.class)).contains("the forward pass threw java.lang.IllegalStateException: not yet at ",
                "JavaSubjectTest.java:");
    }

    @Test
    void whatCannotBeLoadedIsSaid() throws IOException {
        assertThatThrownBy(() -> failure(String.class)).isInstanceOf(SubjectFailure.class)
                .hasMessage("java.lang.String is no LayerContract, LossContract or OptimizerContract");
    }

    private static String failure(Class<?> type) throws IOException {
        try (ChildProcess line = line(type)) {
            return only(line, Lane.BOUNDED).message();
        }
    }

    private static LaneResult only(Channel line, Lane lane) {
        Judged judged = JavaSubject.over(line);
        return new Campaign(2, 4).run(judged.suite(), lane, judged).get(0);
    }

    private static ChildProcess line(Class<?> type) throws IOException {
        return ChildProcess.ofJava(type.getName(), List.of(), Confinement.find(), LIMITS);
    }
}
