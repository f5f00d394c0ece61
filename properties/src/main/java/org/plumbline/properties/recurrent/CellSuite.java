package org.plumbline.properties.recurrent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.recurrent.Cell;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/**
 * How one step of a recurrent layer is tried.
 *
 * @param <C> the cell
 */
public abstract class CellSuite<C extends Cell> implements Suite<C> {

    /** A bias that opens a gate to 1 or, negated, shuts it to 0, in double: exp(-900) is 0. */
    protected static final double OPEN = 1000;
    /** Past where exp(-a) overflows. */
    protected static final double[] OVERFLOWING = {0, 1, -3, 20, -40, 40, 355, -710, 750};
    /** Past them, fifty digits do not hold 1 - tanh^2 to the precision of a double: the sum of a gate is 14 more. */
    protected static final double[] CANCELLING = {-12, -3, 0, 1, 12};

    /** Nothing, next to nothing, and ordinary: a gradient that underflows is not blown up by a huge x. */
    private static final Values TINY = Values.among(0, 0x1p-1070, -1e-160, 1e-8, 1, -3);

    private static final Values WEIGHTS = Values.among(-1, 0, 0.5, 1);

    @Override
    public Arbitrary<Named<Tensor>> inputs(C cell, Regime regime) {
        return Combinators.combine(Sizes.orNone(2), Sizes.axis(2), Sizes.axis(2)).flatAs((n, d, h) -> {
            if (regime == Regime.EXTREME) {
                return saturated(Inputs.of(cell, Regime.ORDINARY).size("N", n).size("D", d).size("H", h), cell, h)
                        .arbitrary();
            }
            return restricted(Inputs.of(cell, regime).size("N", n).size("D", d).size("H", h), regime).arbitrary();
        });
    }

    /** Inputs of a cell of this size, or of a layer of it, whose gates saturate by their biases. */
    final Inputs saturated(Inputs inputs, C cell, int h) {
        return inputs.values("x", TINY).values("wx", WEIGHTS).values("wh", WEIGHTS).always("bx")
                .tensor("bx", biases(cell, h)).tensor("bh", biases(cell, h));
    }

    /** The ranges that a regime needs. */
    protected Inputs restricted(Inputs inputs, Regime regime) {
        return inputs;
    }

    /** Biases that saturate the gate at this position. */
    protected abstract double[] saturating(C cell, int position);

    private Arbitrary<Tensor> biases(C cell, int h) {
        List<Arbitrary<Tensor>> gates = IntStream.range(0, cell.gates()).mapToObj(
                position -> Tensors.fixed(Shape.of(h), Values.among(saturating(cell, position)))).toList();
        return Combinators.combine(gates).as(
                all -> Tensor.build(Shape.of(all.size() * h), at -> all.get(at[0] / h).at(at[0] % h)));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("a batch is its examples, one by one",
                "the next state of the first example alone = that of the first example among others, to the last bit",
                CellSuite::firstAlone)
                .where("there is an example", trial -> trial.inputs().get("x").size(0) > 0));
    }

    private static Verdict firstAlone(Subject subject, Case trial) {
        Named<Tensor> first = trial.inputs().with("x", trial.inputs().get("x").slice(0, 0, 1));
        for (String state : ((Cell) trial.operation()).states()) {
            first = first.with(state, first.get(state).slice(0, 0, 1));
        }
        Named<Tensor> alone = subject.forward(trial.operation(), first);
        Named<Tensor> among = subject.forward(trial.operation(), trial.inputs()).map(h -> h.slice(0, 0, 1));
        return Verdict.that(alone.equals(among), "alone " + alone + ", among others " + among);
    }

    /** The inputs with all weights zero and no biases. */
    protected static Named<Tensor> weightless(Named<Tensor> inputs) {
        return inputs.with("wx", Tensor.zeros(inputs.get("wx").shape()))
                .with("wh", Tensor.zeros(inputs.get("wh").shape())).without("bx").without("bh");
    }

    /** The inputs with the biases of whole gates instead of those there: one number for each position. */
    protected static Named<Tensor> biased(Named<Tensor> inputs, double... gates) {
        int h = inputs.get("h").size(1);
        return inputs.without("bh").with("bx", Tensor.build(Shape.of(gates.length * h), at -> gates[at[0] / h]));
    }

    /** Judges a tensor to the last bit, but for the sign of zero. */
    protected static Verdict exactly(String name, Tensor expected, Tensor actual) {
        return Expected.of(expected, Tensor.zeros(expected.shape())).judge(name, actual);
    }
}
