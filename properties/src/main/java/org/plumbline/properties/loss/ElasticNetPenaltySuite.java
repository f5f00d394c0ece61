package org.plumbline.properties.loss;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.loss.ElasticNetPenalty;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the elastic net's penalty is tried. */
public final class ElasticNetPenaltySuite extends PenaltySuite<ElasticNetPenalty> {

    @Override
    public ElasticNetPenalty standard() {
        return ElasticNetPenalty.standard();
    }

    @Override
    public Arbitrary<ElasticNetPenalty> operations(Regime regime) {
        return Combinators.combine(coefficients(regime), coefficients(regime), Arbitraries.of(Factor.class),
                Arbitraries.of(Kink.class)).as(ElasticNetPenalty::new);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("the sign of a weight does not count", "penalty(-w) = penalty(w), dw(-w) = -dw(w)",
                (subject, trial) -> new Relation(trial, trial.withInputs(trial.inputs().map(w -> w.times(-1))))
                        .judge(subject, penalty -> penalty, dw -> dw.times(-1))));
    }
}
