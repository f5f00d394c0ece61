package org.plumbline.properties.initialiser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.initialiser.Distribution;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.VarianceScaling;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/**
 * How an initialiser whose variance follows from the fans is tried.
 *
 * @param <O> the initialiser
 */
public abstract class VarianceScalingSuite<O extends VarianceScaling> implements Suite<O> {

    static final Arbitrary<Fan> FANS = Arbitraries.of(Fan.class);
    static final Arbitrary<Distribution> DISTRIBUTIONS = Arbitraries.of(Distribution.class);

    /** The same initialiser for weights of another layout. */
    abstract O withFan(O initialiser, Fan fan);

    /** The variance of weights of these fans, worked out here. */
    abstract double variance(O initialiser, double fanIn, double fanOut);

    /** The initialiser's own laws. */
    abstract List<Law> ownLaws();

    @Override
    public Arbitrary<Named<Tensor>> inputs(O initialiser, Regime regime) {
        Arbitrary<Shape> shapes = initialiser.fan() == Fan.KERNEL ? Sizes.shape(3, 4, 3) : Sizes.shape(2, 2, 4);
        boolean uniform = initialiser.distribution() == Distribution.UNIFORM;
        return shapes.flatMap(shape -> Inputs.of(initialiser, regime).ellipsis(shape)
                .values("noise", uniform ? Noise.uniform(regime) : Values.of(regime)).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY);
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(List.of(
                new Law("the layout of the weights does not matter",
                        "w of transposed noise = transposed w; a kernel of area 1 is a dense weight, to the last bit",
                        this::layoutDoesNotMatter),
                new Law("a fan counts weights, those of a kernel's whole area",
                        "w = sqrt(variance) z, or sqrt(3 variance) (2 u - 1): fan-in = the weights of one output, "
                                + "fan-out = those of one input",
                        this::fansCountWeights)));
        laws.addAll(ownLaws());
        return laws;
    }

    private Verdict layoutDoesNotMatter(Subject subject, Case trial) {
        O given = own(trial.operation());
        Tensor noise = trial.inputs().get("noise");
        Shape dense = Shape.of(noise.size(0), noise.count() / noise.size(0));
        Tensor columns = noise.reshape(dense);
        Tensor expected = weights(subject, withFan(given, Fan.OUT_IN), columns);
        Tensor rows = weights(subject, withFan(given, Fan.IN_OUT), columns.transpose(1, 0)).transpose(1, 0);
        Tensor kernel = weights(subject, withFan(given, Fan.KERNEL), columns.reshape(dense.concat(Shape.of(1, 1))));
        return Verdict.that(expected.equals(rows) && expected.equals(kernel.reshape(dense)),
                "(out, in) " + expected + ", (in, out) transposed " + rows + ", kernel " + kernel);
    }

    /** Beside the bound of w, some twenty roundings of this side's formula. */
    private Verdict fansCountWeights(Subject subject, Case trial) {
        O given = own(trial.operation());
        Tensor noise = trial.inputs().get("noise");
        int inputs = given.fan() == Fan.IN_OUT ? 0 : 1;
        double fanIn = noise.toArray().length / noise.size(1 - inputs);
        double fanOut = noise.toArray().length / noise.size(inputs);
        double variance = variance(given, fanIn, fanOut);
        Tensor expected = noise.map(given.distribution() == Distribution.NORMAL
                ? z -> Math.sqrt(variance) * z : u -> Math.sqrt(3 * variance) * (2 * u - 1));
        return Expected.of(expected, due(given, noise).bound().plus(expected.map(w -> 0x1p-48 * Math.abs(w))))
                .judge("parameter of fan-in " + (int) fanIn + " and fan-out " + (int) fanOut,
                        weights(subject, given, noise));
    }

    @SuppressWarnings("unchecked")
    private O own(Operation initialiser) {
        return (O) initialiser;
    }

    static Tensor weights(Subject subject, VarianceScaling initialiser, Tensor noise) {
        return subject.forward(initialiser, Named.of("noise", noise)).get("parameter");
    }

    /** That the weights are this many times another initialiser's, each within its bound. */
    static Verdict times(Subject subject, VarianceScaling one, double factor, VarianceScaling other, Tensor noise) {
        Expected single = due(one, noise);
        Tensor rounding = weights(subject, one, noise).map(w -> 0x1p-52 * Math.abs(w));
        Tensor slack = single.bound().plus(due(other, noise).bound().times(factor)).plus(rounding);
        return Expected.of(weights(subject, other, noise).times(factor), slack)
                .judge("parameter", weights(subject, one, noise));
    }

    private static Expected due(VarianceScaling initialiser, Tensor noise) {
        return Truth.outputs(new Case(initialiser, Named.of("noise", noise), Named.none()), Precision.DOUBLE)
                .get("parameter");
    }
}
