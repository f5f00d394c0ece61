package org.plumbline.properties.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Channel;

/**
 * Looks for a smaller case of which the same is true: among those observed, among small ones drawn for it, and then
 * with simpler numbers. Every call costs a trip to the subject, so that this takes fewer and in batches, where
 * shrinking step by step would take thousands.
 */
final class Smallest {

    /** So many are drawn; the small ones of them are called. */
    private static final int DRAWN = 200;
    private static final int CALLED = 60;
    private static final int FEW = 20;
    /** So many numbers are made simpler; of a case with more, the others stay. */
    private static final int NUMBERS = 64;
    /** Expected numbers beyond it are no help: a constant row over an epsilon of 1e-12 gives millions. */
    private static final double TELLING = 1000;
    /** The fewest numbers first, and of as many those with expected numbers of ordinary size. */
    private static final Comparator<Case> SMALL =
            Comparator.comparing((Case trial) -> elements(trial)).thenComparing(trial -> !moderate(trial));
    /** No smaller case is looked for after so long: a slow function is shown by what there is. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Channel channel;
    private final Binding binding;
    private final Trials trials;
    private final long seed;
    private final Map<Regime, List<Case>> drawn = new EnumMap<>(Regime.class);
    private Duration spent = Duration.ZERO;

    /**
     * For one function.
     *
     * @param channel the line to the subject
     * @param binding of the function
     * @param trials where cases come from
     * @param seed of those that are drawn
     */
    Smallest(Channel channel, Binding binding, Trials trials, long seed) {
        this.channel = channel;
        this.binding = binding;
        this.trials = trials;
        this.seed = seed;
    }

    /** The smallest found, which may be the first of those observed of which it is true. */
    Checker.Trial of(List<Checker.Trial> observed, Predicate<Checker.Trial> same) {
        Checker.Trial first = observed.stream().sorted(Comparator.comparing(trial -> trial.observed().trial(), SMALL))
                .filter(same).findFirst().orElseThrow();
        Regime regime = first.regime();
        List<Case> small = drawn(regime).stream().filter(trial -> SMALL.compare(trial, first.observed().trial()) < 0)
                .limit(CALLED).toList();
        return withSimplerNumbers(first(regime, small, same).orElse(first), same);
    }

    /** A few small cases of a regime, whatever is true of them. */
    List<Case> few(Regime regime) {
        return drawn(regime).stream().limit(FEW).toList();
    }

    /** The small ones first; one draw serves all failures of the function. */
    private List<Case> drawn(Regime regime) {
        return drawn.computeIfAbsent(regime, of -> trials.draw(of, seed, DRAWN).stream()
                .sorted(SMALL).toList());
    }

    /** The same case with simpler numbers, as far as the same stays true of it. */
    Checker.Trial withSimplerNumbers(Checker.Trial from, Predicate<Checker.Trial> same) {
        Checker.Trial simplest = from;
        boolean moderate = moderate(from.observed().trial());
        List<Simpler.Place> places = Simpler.places(from.observed().trial(), !binding.function().returnsGradients())
                .stream().filter(place -> place.upstream() || trials.free(place.name())).toList();
        for (Simpler.Place place : places.subList(0, Math.min(NUMBERS, places.size()))) {
            List<Case> candidates = place.simpler(simplest.observed().trial()).stream().map(trials::kept)
                    .filter(candidate -> trials.possible(candidate, from.regime()))
                    .filter(candidate -> !moderate || moderate(candidate)).toList();
            simplest = first(from.regime(), candidates, same).orElse(simplest);
        }
        return simplest;
    }

    /** The first of these cases of which it is true, in batches that grow, while there is patience. */
    private Optional<Checker.Trial> first(Regime regime, List<Case> cases, Predicate<Checker.Trial> same) {
        Optional<Checker.Trial> found = Optional.empty();
        int to = 0;
        for (int from = 0; from < cases.size() && found.isEmpty() && spent.compareTo(PATIENCE) < 0; from = to) {
            to = Math.min(cases.size(), 2 * from + 1);
            long start = System.nanoTime();
            found = observe(regime, cases.subList(from, to)).stream().filter(same).findFirst();
            spent = spent.plusNanos(System.nanoTime() - start);
        }
        return found;
    }

    /** What the subject does with cases. */
    List<Checker.Trial> observe(Regime regime, List<Case> cases) {
        List<List<Answer>> answers = channel.run(cases.stream().map(binding::script).toList());
        return IntStream.range(0, cases.size()).mapToObj(i ->
                new Checker.Trial(regime, binding.observed(cases.get(i), answers.get(i)))).toList();
    }

    /** Whether what is expected of a case are numbers that a person can work with. */
    private static boolean moderate(Case trial) {
        return Stream.concat(values(trial.operation().forward(trial.inputs())),
                trial.operation() instanceof Differentiable differentiable
                        ? values(differentiable.backward(trial.inputs(), trial.upstream())) : Stream.of())
                .allMatch(tensor -> Arrays.stream(tensor.toArray()).allMatch(value -> Math.abs(value) <= TELLING));
    }

    private static Stream<Tensor> values(Named<Tensor> named) {
        return named.names().stream().map(named::get);
    }

    /** How many numbers a case has. */
    static int elements(Case trial) {
        return trial.inputs().names().stream().mapToInt(name -> trial.inputs().get(name).count()).sum();
    }
}
