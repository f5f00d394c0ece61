package org.plumbline.properties.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Channel;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.profile.Components;

/**
 * How a function draws a mask that should keep each element by itself: how many elements it keeps, and how often two
 * agree that have nothing to do with each other, of one call and of two.
 *
 * <p>With a declared probability p of keeping, of n = {@code 10,000} elements a binomial count of mean n p is kept, and
 * of n pairs of elements a binomial count of mean n q agrees, q = p^2 + (1 - p)^2. A count further than
 * {@value #DEVIATIONS} standard deviations from its mean has a chance below 2e-11 for n of 5,000 and more and
 * probabilities from 0.1 to 0.9: Bernstein's inequality, 2 exp(-(t^2 / 2) / (n q (1 - q) + t / 3)) at that t. Right
 * code is blamed by one of the five counts of a probability less than once in 1e10. Where elements agree too often, the
 * count of those kept is not binomial, and says nothing: that they agree is said. Where another share is kept than is
 * declared, they agree as that share would have them.
 */
record MaskRate(Channel channel, Binding binding) {

    private static final double DEVIATIONS = 7.5;
    private static final int SIDE = 100;
    private static final Shape SHAPE = Shape.of(SIDE, SIDE);

    /** What is wrong with the mask, if anything, under the conventions of these cases. */
    Optional<String> complaint(List<Case> cases, Map<String, ?> conventions) {
        return cases.stream().map(Case::operation).filter(Dropout.class::isInstance).map(Dropout.class::cast)
                .flatMap(dropout -> under(dropout, conventions).stream())
                .filter(dropout -> dropout.mode() == org.plumbline.oracle.convention.Mode.TRAINING)
                .filter(dropout -> keep(dropout) >= 0.1 && keep(dropout) <= 0.9)
                .distinct().limit(3).flatMap(dropout -> complaint(dropout).stream()).findFirst();
    }

    /** None where they leave it nothing to keep. */
    private static Optional<Dropout> under(Dropout dropout, Map<String, ?> conventions) {
        try {
            return Optional.of(Components.with(dropout, conventions));
        } catch (InvalidArgument none) {
            return Optional.empty();
        }
    }

    /** Of two calls in a row, and of one more after another seed. */
    private Optional<String> complaint(Dropout dropout) {
        Named<Tensor> inputs = Named.of("x", Tensor.filled(SHAPE, 1), "mask", Tensor.filled(SHAPE, 1));
        Case trial = new Case(dropout, inputs, Named.of("y", Tensor.filled(SHAPE, 1)));
        Script once = new Script(binding.script(trial).calls().subList(0, binding.function().before().size() + 1), 1);
        Script again = new Script(once.calls(), 2);
        Script twice = new Script(Stream.concat(once.calls().stream(), once.calls().stream()).toList(), 1);
        List<List<Answer>> answers = channel.run(List.of(once, again, twice));
        Optional<Tensor> first = mask(trial, answers.get(0));
        Optional<Tensor> other = mask(trial, answers.get(1));
        int calls = once.calls().size();
        Optional<Tensor> next = answers.get(2).size() == 2 * calls
                ? mask(trial, answers.get(2).subList(calls, 2 * calls)) : Optional.empty();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        double p = keep(dropout);
        return allOrNone(p, first.get())
                .or(() -> neighbours(p, first.get(), 0)
                        .map(share -> "the examples of a batch share a mask: " + share))
                .or(() -> neighbours(p, first.get(), 1)
                        .map(share -> "the elements of an example share a draw: " + share))
                .or(() -> agreement(p, first.get(), next).or(() -> agreement(p, first.get(), other))
                        .map(share -> "the same mask is drawn at every call: " + share))
                .or(() -> rate(p, first.get()));
    }

    /** Ones where the function keeps its input. */
    private Optional<Tensor> mask(Case trial, List<Answer> answers) {
        return binding.observed(trial, answers).passes().get(binding.function().name())
                instanceof Observed.Pass.Returned returned
                ? Optional.of(returned.outputs().get("y").map(value -> value == 0 ? 0 : 1)) : Optional.empty();
    }

    /** Whether too many or too few elements of two masks agree. */
    private static Optional<String> agreement(double p, Tensor one, Optional<Tensor> other) {
        return other.flatMap(two -> agreement(p, one.sum() / one.count(), one.zip(two, (a, b) -> a == b ? 1 : 0)));
    }

    /** The same of neighbours along an axis, in pairs of which no two have an element in common. */
    private static Optional<String> neighbours(double p, Tensor mask, int axis) {
        return agreement(p, mask.sum() / mask.count(), Tensor.build(SHAPE.with(axis, SIDE / 2), at -> {
            int[] even = at.clone();
            int[] odd = at.clone();
            even[axis] = 2 * at[axis];
            odd[axis] = 2 * at[axis] + 1;
            return mask.get(even) == mask.get(odd) ? 1 : 0;
        }));
    }

    /** By the probability and by the share that was kept: what follows from a wrong share is no agreement. */
    private static Optional<String> agreement(double p, double kept, Tensor agreeing) {
        double count = agreeing.sum();
        return likely(count, agreeing.count(), agree(p)) || likely(count, agreeing.count(), agree(kept))
                ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                        "%.1f %% of %d pairs of elements agree where %.1f %% would by chance",
                        100 * count / agreeing.count(), agreeing.count(), 100 * agree(p)));
    }

    private static double agree(double p) {
        return p * p + (1 - p) * (1 - p);
    }

    /** One draw for all elements gives either. */
    private static Optional<String> allOrNone(double p, Tensor mask) {
        double kept = mask.sum();
        return kept > 0 && kept < mask.count() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "keeps %s of %d elements where %.1f %% is declared, each drawn by itself", kept == 0 ? "none" : "all",
                mask.count(), 100 * p));
    }

    private static Optional<String> rate(double p, Tensor mask) {
        double kept = mask.sum();
        int n = mask.count();
        return likely(kept, n, p) ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "keeps %.1f %% of the elements where %.1f %% is declared (of %d, by chance less than once in 5e10)",
                100 * kept / n, 100 * p, n));
    }

    private static boolean likely(double count, int n, double p) {
        return Math.abs(count - n * p) <= DEVIATIONS * Math.sqrt(n * p * (1 - p));
    }

    private static double keep(Dropout dropout) {
        return dropout.of().keep(dropout.probability());
    }
}
