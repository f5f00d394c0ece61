package org.plumbline.properties.layer;

import java.util.List;
import org.plumbline.oracle.layer.Add;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.properties.Law;
import org.plumbline.properties.Verdict;

/** How the sum of two tensors is tried. */
public final class AddSuite extends PairSuite<Add> {

    @Override
    public Add standard() {
        return Add.standard();
    }

    @Override
    public List<Law> laws() {
        return List.of(COMMUTATIVE, new Law("both summands get the gradient", "da = db = dy, to the last bit",
                (subject, trial) -> Verdict.that(
                        subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).equals(
                                Named.of("a", trial.upstream().get("y"), "b", trial.upstream().get("y"))),
                        "da or db is not dy = " + trial.upstream().get("y"))));
    }
}
