package org.plumbline.properties.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.foreign.Channel;

/**
 * How many elements a function keeps that draws a mask by chance: a binomial count of n = 10,000 at the declared
 * probability p, further than {@value #DEVIATIONS} standard deviations from n p with a chance below 2e-11 for p from
 * 0.1 to 0.9: Bernstein's inequality, 2 exp(-(t^2 / 2) / (n p (1 - p) + t / 3)) at that t.
 */
record MaskRate(Channel channel, Binding binding) {

    private static final double DEVIATIONS = 7.5;
    private static final Shape SHAPE = Shape.of(100, 100);

    /** What is wrong with the share that is kept, if anything, under the conventions of these cases. */
    Optional<String> complaint(List<Case> cases, Map<String, ?> conventions) {
        return cases.stream().map(Case::operation).filter(Dropout.class::isInstance).map(Dropout.class::cast)
                .map(dropout -> org.plumbline.properties.profile.Components.with(dropout, conventions))
                .filter(dropout -> dropout.mode() == org.plumbline.oracle.convention.Mode.TRAINING)
                .filter(dropout -> keep(dropout) >= 0.1 && keep(dropout) <= 0.9)
                .distinct().limit(3).flatMap(dropout -> complaint(dropout).stream()).findFirst();
    }

    private Optional<String> complaint(Dropout dropout) {
        Named<Tensor> inputs = Named.of("x", Tensor.filled(SHAPE, 1), "mask", Tensor.filled(SHAPE, 1));
        Case trial = new Case(dropout, inputs, Named.of("y", Tensor.filled(SHAPE, 1)));
        Observed observed = binding.observed(trial, channel.run(List.of(binding.script(trial))).get(0));
        if (!(observed.passes().get(binding.function().name()) instanceof Observed.Pass.Returned returned)) {
            return Optional.empty();
        }
        double kept = 0;
        for (double value : returned.outputs().get("y").toArray()) {
            kept += value == 0 ? 0 : 1;
        }
        double n = SHAPE.count();
        double p = keep(dropout);
        boolean likely = Math.abs(kept - n * p) <= DEVIATIONS * Math.sqrt(n * p * (1 - p));
        return likely ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "keeps %.1f %% of the elements where %.1f %% is declared (of %.0f, by chance less than once in 5e10)",
                100 * kept / n, 100 * p, n));
    }

    private static double keep(Dropout dropout) {
        return dropout.of().keep(dropout.probability());
    }
}
