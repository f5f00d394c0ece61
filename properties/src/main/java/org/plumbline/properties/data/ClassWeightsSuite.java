package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.data.ClassWeights;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/** How class weights are tried. */
public final class ClassWeightsSuite implements Suite<ClassWeights> {

    @Override
    public ClassWeights standard() {
        return ClassWeights.standard();
    }

    @Override
    public Arbitrary<ClassWeights> operations(Regime regime) {
        return Sizes.upTo(4).map(ClassWeights::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(ClassWeights weights, Regime regime) {
        return ClassCases.labels(weights.classes()).map(labels -> Named.of("labels", labels));
    }

    /** Counts have no kinks and no extremes, and their quotients are not dyadic. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    @Override
    public List<Law> laws() {
        return List.of(new Law("weighted, every class counts the same", "w_c N_c = N / C",
                ClassWeightsSuite::everyClassCountsTheSame));
    }

    /** Two roundings of the weight, one of its product with the count and one of N / C. */
    private static Verdict everyClassCountsTheSame(Subject subject, Case trial) {
        Tensor labels = trial.inputs().get("labels");
        Tensor weights = subject.forward(trial.operation(), trial.inputs()).get("weights");
        double share = (double) labels.count() / weights.count();
        return Verdict.worst(IntStream.range(0, weights.count()).mapToObj(c -> {
            long members = IntStream.range(0, labels.count()).filter(n -> labels.at(n) == c).count();
            return Verdict.near("class " + c, weights.at(c) * members, share,
                    4 * Precision.DOUBLE.unitRoundoff() * share * (1 + 4 * Precision.DOUBLE.unitRoundoff()));
        }).toList());
    }
}
