package org.plumbline.properties.convolution;

import java.util.function.Predicate;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;

/** The law of a bilinear operation: its gradients are the adjoints of two linear maps. */
final class Bilinear {

    /** Of a layer y = B(x, w) + b, with b or without. */
    static final Law LAYER = adjointness("x", "w",
            "<y, dy> = <x, dx> + <b, db> = <w, dw> + <b, db>, the last terms where there is a b",
            trial -> trial.inputs().has("b"));

    /** Of y = B(a, b). */
    static final Law MATRICES = adjointness("a", "b", "<y, dy> = <a, da> = <b, db>", trial -> false);

    private Bilinear() {
    }

    private static Law adjointness(String first, String second, String statement, Predicate<Case> biased) {
        return new Law("adjointness", statement, (subject, trial) -> {
            Agreement forward = Agreement.output(subject, trial).dot(trial.upstream().get("y"));
            Agreement byFirst = product(subject, trial, first);
            Agreement bySecond = product(subject, trial, second);
            if (biased.test(trial)) {
                Agreement bias = product(subject, trial, "b");
                byFirst = byFirst.plus(bias);
                bySecond = bySecond.plus(bias);
            }
            return forward.with("<y, dy> by " + first, byFirst).and(forward.with("<y, dy> by " + second, bySecond));
        });
    }

    private static Agreement product(Subject subject, Case trial, String input) {
        return Agreement.gradient(subject, trial, input).dot(trial.inputs().get(input));
    }
}
