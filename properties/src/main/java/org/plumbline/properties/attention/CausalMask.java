package org.plumbline.properties.attention;

import java.util.function.BiFunction;
import org.plumbline.oracle.attention.Causality;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/**
 * The law of causality, for which masks drawn here stand in.
 *
 * @param with a case of an attention with an input q (..., L, *), k and v (..., S, *) and, maybe, a mask and a bias
 *     (..., L, S), at another causality
 */
record CausalMask(BiFunction<Causality, Case, Case> with) {

    Law law() {
        return new Law("causality is a mask", "y = y(causality = NONE, a mask beside any other), of all keys and of "
                + "the first alone: under TOP_LEFT a query attends to a key with no more keys before it than queries "
                + "before itself; under BOTTOM_RIGHT, with no fewer keys behind it than queries behind itself",
                (subject, trial) -> isMask(subject, trial).and(isMask(subject, ofTheFirstKey(trial))))
                .at("causality = TOP_LEFT or BOTTOM_RIGHT, which takes the place of NONE", trial ->
                        causality(trial) == Causality.NONE ? with.apply(Causality.BOTTOM_RIGHT, trial) : trial);
    }

    private Verdict isMask(Subject subject, Case trial) {
        Case masked = with.apply(Causality.NONE, trial.withInputs(trial.inputs().with("mask", mask(trial))));
        return Agreement.output(subject, trial).with("y", Agreement.output(subject, masked));
    }

    private static Causality causality(Case trial) {
        return (Causality) trial.operation().conventions().get("causality");
    }

    private static Tensor mask(Case trial) {
        Shape queries = trial.inputs().get("q").shape();
        int lastQuery = queries.size(-2) - 1;
        int lastKey = trial.inputs().get("k").size(-2) - 1;
        return Tensor.build(queries.with(-1, lastKey + 1), at -> {
            int query = at[at.length - 2];
            int key = at[at.length - 1];
            boolean attends = causality(trial) == Causality.TOP_LEFT
                    ? key <= query : lastKey - key >= lastQuery - query;
            return !attends ? 0 : trial.inputs().has("mask") ? trial.inputs().get("mask").get(at) : 1;
        });
    }

    /** More queries than keys, unless there is one query. */
    private static Case ofTheFirstKey(Case trial) {
        int keys = Math.min(1, trial.inputs().get("k").size(-2));
        Named<Tensor> inputs = trial.inputs().with("k", trial.inputs().get("k").slice(-2, 0, keys))
                .with("v", trial.inputs().get("v").slice(-2, 0, keys));
        for (String scores : new String[] {"mask", "bias"}) {
            inputs = !inputs.has(scores) ? inputs : inputs.with(scores, inputs.get(scores).slice(-1, 0, keys));
        }
        return trial.withInputs(inputs);
    }
}
