package org.plumbline.properties.recurrent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.Recurrence;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/**
 * How a recurrent layer is tried over a sequence.
 *
 * @param <R> the layer
 */
public abstract class RecurrenceSuite<R extends Recurrence> implements Suite<R> {

    /** The same layer, read in this layout and direction. */
    protected abstract R turned(R like, Layout layout, Direction direction);

    /** The layer's inputs at extremes, where its cell's gates saturate. */
    protected abstract Inputs saturated(R layer, Inputs inputs);

    /**
     * Exact cases have at most two steps: each adds ten binary places to every state. At a kink there is one step, one
     * sequence and one unit: through a chain of rectifiers the declared derivatives need not lie between the one-sided
     * ones. At extremes there is one sequence and one unit, for the definition is evaluated once for every element.
     */
    @Override
    public Arbitrary<Named<Tensor>> inputs(R layer, Regime regime) {
        if (regime == Regime.KINK) {
            return Sizes.upTo(2).flatMap(d -> single(layer, regime).size("T", 1).size("D", d).arbitrary());
        }
        if (regime == Regime.EXTREME) {
            return Sizes.orNone(2).flatMap(t -> saturated(layer,
                    single(layer, Regime.ORDINARY).size("T", t).size("D", 1)).arbitrary());
        }
        return Combinators.combine(Sizes.orNone(regime == Regime.EXACT ? 2 : 3), Sizes.orNone(2), Sizes.axis(2),
                Sizes.axis(2)).flatAs((t, n, d, h) -> Inputs.of(layer, regime)
                        .size("T", t).size("N", n).size("D", d).size("H", h).arbitrary());
    }

    private Inputs single(R layer, Regime regime) {
        return Inputs.of(layer, regime).size("N", 1).size("H", 1);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("a sequence is its steps, one after the other",
                        "the last step read, from the state after the others, gives the last state, to the last bit",
                        this::steps).where("there is a step", trial ->
                                trial.inputs().get("x").size(layer(trial).layout().time()) > 0),
                new Law("reading in reverse is reading the reversed sequence",
                        "y(reverse, x) = reversed y(forward, reversed x), to the last bit", this::mirrored),
                new Law("the layout only orders the axes",
                        "y(batch first, x') = y(time first, x)', to the last bit", this::transposed),
                new Law("a batch is its sequences, one by one",
                        "y of the first sequence alone = the first sequence of y, to the last bit", this::firstAlone)
                        .where("there is a sequence", trial ->
                                trial.inputs().get("x").size(layer(trial).layout().batch()) > 0));
    }

    private Verdict steps(Subject subject, Case trial) {
        R layer = layer(trial);
        int time = layer.layout().time();
        Tensor x = trial.inputs().get("x");
        int length = x.size(time);
        boolean forward = layer.direction() == Direction.FORWARD;
        int last = forward ? length - 1 : 0;
        Tensor others = forward ? x.slice(time, 0, last) : x.slice(time, 1, length);
        Named<Tensor> before = subject.forward(layer, trial.inputs().with("x", others));
        Named<Tensor> inputs = trial.inputs().with("x", x.slice(time, last, last + 1));
        for (String state : layer.cell().states()) {
            inputs = inputs.with(Recurrence.first(state), before.get(Recurrence.last(state)));
        }
        Named<Tensor> after = subject.forward(layer, inputs).without("y");
        Named<Tensor> whole = subject.forward(layer, trial.inputs()).without("y");
        return Verdict.that(after.equals(whole), "step by step " + after + ", at once " + whole);
    }

    private Verdict mirrored(Subject subject, Case trial) {
        R layer = layer(trial);
        int time = layer.layout().time();
        Direction other = layer.direction() == Direction.FORWARD ? Direction.REVERSE : Direction.FORWARD;
        Named<Tensor> there = subject.forward(layer, trial.inputs());
        Named<Tensor> back = subject.forward(turned(layer, layer.layout(), other),
                trial.inputs().with("x", reversed(trial.inputs().get("x"), time)));
        Named<Tensor> mirrored = back.with("y", reversed(back.get("y"), time));
        return Verdict.that(mirrored.equals(there), "mirrored " + mirrored + ", as it is " + there);
    }

    private Verdict transposed(Subject subject, Case trial) {
        R layer = layer(trial);
        Layout other = layer.layout() == Layout.TIME_FIRST ? Layout.BATCH_FIRST : Layout.TIME_FIRST;
        Tensor x = trial.inputs().get("x").transpose(1, 0, 2);
        Tensor here = subject.forward(layer, trial.inputs()).get("y");
        Tensor there = subject.forward(turned(layer, other, layer.direction()), trial.inputs().with("x", x)).get("y");
        return Verdict.that(there.transpose(1, 0, 2).equals(here), "transposed " + there + ", as it is " + here);
    }

    private Verdict firstAlone(Subject subject, Case trial) {
        R layer = layer(trial);
        int batch = layer.layout().batch();
        Tensor x = trial.inputs().get("x");
        Named<Tensor> first = trial.inputs().with("x", x.slice(batch, 0, 1));
        for (String state : layer.cell().states()) {
            first = first.with(Recurrence.first(state), first.get(Recurrence.first(state)).slice(0, 0, 1));
        }
        Tensor alone = subject.forward(layer, first).get("y");
        Tensor among = subject.forward(layer, trial.inputs()).get("y").slice(batch, 0, 1);
        return Verdict.that(alone.equals(among), "alone " + alone + ", among others " + among);
    }

    /** The trial's layer is one of this suite's own. */
    @SuppressWarnings("unchecked")
    private R layer(Case trial) {
        return (R) trial.operation();
    }

    private static Tensor reversed(Tensor x, int axis) {
        return Tensor.build(x.shape(), at -> {
            int[] mirrored = at.clone();
            mirrored[axis] = x.size(axis) - 1 - at[axis];
            return x.get(mirrored);
        });
    }
}
