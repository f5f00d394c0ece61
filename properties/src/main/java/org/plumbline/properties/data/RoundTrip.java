package org.plumbline.properties.data;

import java.util.function.BiFunction;
import org.plumbline.oracle.data.Direction;
import org.plumbline.oracle.data.FeatureScaling;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Truth;

/** The law of every scaling that can be taken back. */
final class RoundTrip {

    private RoundTrip() {
    }

    /**
     * The scaled value is within its bound of the true one; taken back, that error is multiplied by the inverse's
     * slope, and the way back adds its own bound.
     */
    static <S extends FeatureScaling> Law law(BiFunction<S, Direction, S> withDirection) {
        return new Law("the inverse gives the data back", "inverse(forward(x)) = x", (subject, trial) -> {
            @SuppressWarnings("unchecked")
            S scaling = (S) trial.operation();
            S there = withDirection.apply(scaling, Direction.FORWARD);
            S back = withDirection.apply(scaling, Direction.INVERSE);
            Tensor x = trial.inputs().get("x");
            Tensor y = subject.forward(there, trial.inputs()).get("y");
            Named<Tensor> scaled = trial.inputs().with("x", y);
            Tensor error = Truth.outputs(new Case(there, trial.inputs(), Named.none()), Precision.DOUBLE)
                    .get("y").bound();
            Tensor slopes = Tensor.build(x.shape(), at -> Math.abs(back.slope(
                    trial.inputs().get(back.first()).at(at[1]), trial.inputs().get(back.second()).at(at[1]))));
            Expected returned = Truth.outputs(new Case(back, scaled, Named.none()), Precision.DOUBLE).get("y");
            // The slope itself is rounded, at most four times.
            double slack = 1 + 4 * Precision.DOUBLE.unitRoundoff();
            return Expected.of(x, returned.bound().plus(error.times(slopes).times(slack)))
                    .judge("x", subject.forward(back, scaled).get("y"));
        });
    }
}
