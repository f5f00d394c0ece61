package org.plumbline.properties.data;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Balance;
import org.plumbline.oracle.data.Resample;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/** How resampling is tried. */
public final class ResampleSuite implements Suite<Resample> {

    @Override
    public Resample standard() {
        return Resample.standard();
    }

    @Override
    public Arbitrary<Resample> operations(Regime regime) {
        return Combinators.combine(Sizes.upTo(4), Arbitraries.of(Balance.class)).as(Resample::new);
    }

    /** Indices are whole; on exact inputs the noise has ties. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(Resample resample, Regime regime) {
        Values noise = regime == Regime.EXACT ? Values.among(0, 0.25, 0.5, 0.75) : Values.between(0, 0.999);
        return ClassCases.labels(resample.classes()).flatMap(labels ->
                Tensors.fixed(Shape.of(resample.draws(labels)), noise)
                        .map(drawn -> Named.of("labels", labels, "noise", drawn)));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("classes come out equally large", "#{k: label(index_k) = c} = K / C", ResampleSuite::equal),
                new Law("oversampling loses no example, undersampling copies none",
                        "every n is an index, or no two indices are equal", ResampleSuite::nothingLostOrCopied));
    }

    private static Verdict equal(Subject subject, Case trial) {
        Tensor labels = trial.inputs().get("labels");
        Tensor indices = subject.forward(trial.operation(), trial.inputs()).get("indices");
        int classes = ((Resample) trial.operation()).classes();
        return Verdict.worst(IntStream.range(0, classes).mapToObj(c -> {
            long size = Arrays.stream(indices.toArray()).filter(n -> labels.at((int) n) == c).count();
            return Verdict.that(size * classes == indices.count(),
                    "class " + c + " has " + size + " of " + indices.count() + " indices " + indices);
        }).toList());
    }

    private static Verdict nothingLostOrCopied(Subject subject, Case trial) {
        Tensor indices = subject.forward(trial.operation(), trial.inputs()).get("indices");
        long different = Arrays.stream(indices.toArray()).distinct().count();
        boolean over = ((Resample) trial.operation()).balance() == Balance.OVERSAMPLE;
        int expected = over ? trial.inputs().get("labels").count() : indices.count();
        return Verdict.that(different == expected,
                different + " different indices, not " + expected + ": " + indices);
    }
}
