package org.plumbline.properties.normalisation;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How root mean square normalisation is tried. */
public final class RmsNormSuite extends NormalisingSuite<RmsNorm> {

    @Override
    public RmsNorm standard() {
        return RmsNorm.standard();
    }

    @Override
    public Arbitrary<RmsNorm> operations(Regime regime) {
        return deviations(regime).map(deviation -> new RmsNorm(deviation.epsilon(), deviation.epsilonPlace()));
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(RmsNorm norm, Regime regime) {
        return Combinators.combine(Sizes.orNone(4), Sizes.axis(5))
                .flatAs((n, d) ->
                        extreme(Inputs.of(norm, regime).ellipsis(Shape.of(n)).size("D", d), regime, OVERFLOWING)
                                .arbitrary());
    }

    @Override
    public List<Law> laws() {
        return Stream.concat(super.laws().stream(), Stream.of(
                examplesAlone(),
                new Law("without epsilon, scale is normalised away", "y(8x) = y(x), to the last bit",
                        RmsNormSuite::scaleInvariantWithoutEpsilon)
                        .at("epsilon = 0 and no x_i = 0", RmsNormSuite::withoutEpsilonAndZeros),
                new Law("on rows of mean 0 it is layer normalisation",
                        "rms-norm(x, -x) = layer-norm(x, -x), its variance BIASED",
                        RmsNormSuite::layerNormOfCentredRows).at("there is no gamma", NormalisingSuite::bare)))
                .toList();
    }

    private static Case withoutEpsilonAndZeros(Case trial) {
        Tensor x = trial.inputs().get("x").map(element -> element == 0 ? 1 : element);
        return trial.withOperation(new RmsNorm(0, ((RmsNorm) trial.operation()).epsilonPlace()))
                .withInputs(trial.inputs().with("x", x));
    }

    private static Verdict scaleInvariantWithoutEpsilon(Subject subject, Case trial) {
        Tensor y = output(subject, trial);
        Tensor scaled = output(subject,
                trial.withInputs(trial.inputs().with("x", trial.inputs().get("x").times(8))));
        return Verdict.that(y.equals(scaled), "y(x) = " + y + ", y(8x) = " + scaled);
    }

    private static Verdict layerNormOfCentredRows(Subject subject, Case trial) {
        Tensor x = trial.inputs().get("x");
        int d = x.size(-1);
        Tensor mirrored = Tensor.build(x.shape().with(-1, 2 * d), at -> at[1] < d
                ? x.get(at) : -x.get(at[0], at[1] - d));
        RmsNorm norm = (RmsNorm) trial.operation();
        Case rms = trial.withInputs(Named.of("x", mirrored));
        Deviation deviation = new Deviation(norm.epsilon(), norm.epsilonPlace(), Variance.BIASED);
        return agree(subject, rms, new Case(new LayerNorm(1, deviation), rms.inputs(), rms.upstream()));
    }

    @Override
    int line(RmsNorm norm, Shape x, int[] at) {
        return at[0];
    }

    @Override
    boolean centres() {
        return false;
    }

    @Override
    Deviation deviation(RmsNorm norm) {
        return new Deviation(norm.epsilon(), norm.epsilonPlace(), Variance.BIASED);
    }

    @Override
    RmsNorm with(RmsNorm norm, Deviation deviation) {
        return new RmsNorm(deviation.epsilon(), deviation.epsilonPlace());
    }
}
