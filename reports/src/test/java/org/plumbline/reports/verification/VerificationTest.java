package org.plumbline.reports.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.thirdparty.ThirdParty;

class VerificationTest {

    private final Entry relu = Catalogue.standard().find("relu").orElseThrow();

    @Test
    void progressIsToldOfEveryPart() {
        Queue<String> steps = new ConcurrentLinkedQueue<>();
        Verification verification = new Verification(1, 2, Subject.REFERENCE, List.of(relu),
                ThirdParty.all().subList(0, 1));
        Report report = verification.run(steps::add);
        assertThat(steps).hasSize(verification.parts()).contains("relu");
        assertThat(report.lanes()).isEqualTo(relu.lanes().size());
        assertThat(report.cases()).isEqualTo(2 * relu.lanes().size());
        assertThat(report.thirdParty()).hasSize(1);
    }

    /** A suite that says nothing must not pass. */
    @Test
    void aBreakdownOfOurOwnIsAFailureAndTheOthersGoOn() {
        Subject broken = new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                throw new IllegalStateException("broken");
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                return operation.backward(inputs, upstream);
            }
        };
        Report report = new Verification(1, 1, broken, List.of(relu), List.of()).run(Progress.SILENT);
        assertThat(report.passed()).isFalse();
        assertThat(report.results()).anySatisfy(result -> {
            assertThat(result.lane()).isEqualTo(Lane.BOUNDED);
            assertThat(result.message()).contains("the suite broke down", "broken");
        });
        assertThat(report.results()).filteredOn(result -> result.lane() == Lane.GRADIENT)
                .allMatch(result -> result.outcome() == Verdict.Outcome.PASS);
    }
}
