package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.layer.PaddingRow;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the embedding is tried. */
public final class EmbeddingSuite implements Suite<Embedding> {

    @Override
    public Embedding standard() {
        return Embedding.standard();
    }

    @Override
    public Arbitrary<Embedding> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1)),
                Arbitraries.of(PaddingRow.class)).as(Embedding::new);
    }

    /**
     * More indices than rows, so that some come twice. On ordinary inputs, where derivatives are asked for, none is
     * that of a frozen row: its gradient is no derivative.
     */
    @Override
    public Arbitrary<Named<Tensor>> inputs(Embedding embedding, Regime regime) {
        int padding = embedding.padding().orElse(-1);
        boolean avoided = regime == Regime.ORDINARY && padding >= 0 && embedding.paddingRow() == PaddingRow.FROZEN;
        int least = Math.max(padding + 1, avoided ? 2 : 1);
        return Combinators.combine(Sizes.axis(least, 4), Sizes.axis(3), Sizes.shape(0, 2, 3))
                .flatAs((v, d, shape) -> Inputs.of(embedding, regime).size("V", v).size("D", d).ellipsis(shape)
                        .labels("indices", v).arbitrary()
                        .map(inputs -> !avoided ? inputs : inputs.with("indices",
                                inputs.get("indices").map(index -> index == padding ? (index + 1) % v : index))));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("gathering and scattering are adjoint", "<E table, dy> = <table, E' dy>",
                        EmbeddingSuite::adjoint),
                new Law("a row that no index names, or that is padding, has no gradient", "dtable[v] = 0",
                        EmbeddingSuite::unnamedRows));
    }

    /** Gathering does not round, and scattering is within its bound. */
    private static Verdict adjoint(Subject subject, Case trial) {
        Arithmetic<DoubleDouble> extended = DoubleDouble.ARITHMETIC;
        Tensor table = trial.inputs().get("table");
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor gradient = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("table");
        DoubleDouble gathered = NdArray.input(extended, y).dot(NdArray.input(extended, trial.upstream().get("y")));
        DoubleDouble scattered = NdArray.input(extended, table).dot(NdArray.input(extended, gradient));
        Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("table").bound();
        return Verdict.near("<E table, dy> - <table, E' dy>", gathered.minus(scattered).value(), 0,
                bound.dot(table.map(Math::abs)));
    }

    private static Verdict unnamedRows(Subject subject, Case trial) {
        Tensor indices = trial.inputs().get("indices");
        Tensor gradient = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("table");
        int padding = ((Embedding) trial.operation()).padding().orElse(-1);
        Verdict verdict = Verdict.PASS;
        for (int v = 0; v < gradient.size(0); v++) {
            boolean named = false;
            for (int i = 0; i < indices.count(); i++) {
                named |= indices.at(i) == v && v != padding;
            }
            Tensor row = gradient.select(0, v);
            verdict = verdict.and(Verdict.that(named || row.map(Math::abs).sum() == 0,
                    "row " + v + " has the gradient " + row));
        }
        return verdict;
    }
}
