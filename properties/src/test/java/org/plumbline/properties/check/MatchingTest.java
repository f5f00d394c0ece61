package org.plumbline.properties.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Textbook;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;

/** Which numbers are those of a known defect. */
class MatchingTest {

    private static final LayerNorm NORM =
            new LayerNorm(1, new Deviation(1e-12, EpsilonPlace.INSIDE_ROOT, Variance.BIASED));
    /** The mean of three of them is rounded; of an array of two axes, the last one is all of an example. */
    private static final Tensor EQUAL = Tensor.filled(Shape.of(1, 3), 1_000_000.3);

    private final Matching matching = new Matching(Precision.DOUBLE);

    private static Matching.Seen seen(Subject subject, Tensor x) {
        Named<Tensor> inputs = Named.of("x", x);
        return new Matching.Seen(new Case(NORM, inputs, Named.of("y", x)), Matching.Part.VALUES,
                subject.forward(NORM, inputs), Named.none(), false);
    }

    @Test
    void whatTheTextbookFormulaRoundsIsNoDefect() {
        Matching.Seen equal = seen(new Textbook(), EQUAL);
        assertThat(matching.right(equal)).isFalse();
        assertThat(matching.defect(List.of(equal, seen(Subject.REFERENCE, Tensor.matrix(new double[] {0, 1, 5})))))
                .isEmpty();
    }

    @Test
    void whatItDoesNotIsOne() {
        Defect onePass = Defects.named("one-pass-variance");
        Subject subject = onePass.subjects(NORM).get(0).get();
        Optional<Defect> found = matching.defect(List.of(seen(subject, EQUAL),
                seen(subject, Tensor.matrix(new double[] {1_000_000.3, 1_000_000.6, 1_000_001.5})),
                seen(subject, Tensor.matrix(new double[] {0, 1, 5}))));
        assertThat(found).map(Defect::name).contains(onePass.name());
    }
}
