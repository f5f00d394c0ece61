package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.properties.check.Observed.Pass;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.foreign.Channel;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.profile.Components;
import static org.plumbline.properties.check.Observations.pass;
import static org.plumbline.properties.check.Results.matches;


/** What the observations of a function and its backward passes show. */
final class FunctionCheck {

    /** The working range: numbers beyond it are not held against a subject. */
    private static final double GREATEST = 0x1p20;
    private static final double LEAST = 1e-17;
    /** Numbers up to here, whose squares are far from overflow, are so where the failure is that of a known defect. */
    private static final double GREATEST_OF_KNOWN = 1e8;

    /** Conventions under which there is no operation in more cases than these are not meant. */
    private static final double SAID = 0.5;

    /** So many failures at extremes are cut down, the smallest. */
    private static final int CUT_DOWN = 10;
    /** So many cases tell one precision from another. */
    private static final int TOLD_BY = 40;
    private static final String SINGLE =
            "as if computed in single precision; if that is meant, --precision float32: ";

    private final Channel channel;
    private final Settings settings;
    private final Trials trials;
    private final Binding binding;
    private final Judge judge;
    private final Smallest smallest;
    private final Observations observations;
    private final Examples examples;
    private final Results results;

    FunctionCheck(Channel channel, Settings settings, String module, Trials trials, Binding binding,
            Map<Regime, List<Checker.Trial>> observed) {
        this.channel = channel;
        this.settings = settings;
        this.trials = trials;
        this.binding = binding;
        this.judge = new Judge(trials.suite(), settings.precision());
        this.smallest = new Smallest(channel, binding, trials, settings.seed());
        this.observations = new Observations(observed, smallest, new Matching(settings.precision()),
                binding.function());
        this.examples = new Examples(module, trials, binding);
        this.results = new Results(binding.function().operation());
    }

    /** The verdict on one of the function's names; conventions found for its forward pass are tried first. */
    Result verdict(String name, Optional<Map<String, Convention>> found) {
        Optional<Result> broken = new Unfit(binding.function(), observations, examples).verdict(name);
        if (broken.isPresent()) {
            return broken.get();
        }
        List<Judged> judged = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Lane lane : lanes(name)) {
            judged.add(judged(name, lane, failures));
        }
        List<Tally> tallies = judged.stream().map(Judged::tally).toList();
        List<Failure> ordinary = failures.stream().filter(failure -> failure.lane != Lane.EXTREME).toList();
        boolean rounding = ordinary.stream().allMatch(failure -> failure.halfRight);
        Optional<Map<String, Convention>> other = ordinary.isEmpty() ? Optional.empty()
                : alternative(name, found, ordinary);
        if (other.isPresent() || !rounding) {
            return departs(name, other, tallies, ordinary);
        }
        Optional<String> rate = new MaskRate(channel, binding).complaint(ordinaryCases(), found.orElse(Map.of()));
        if (rate.isPresent() && name.equals(binding.function().name())) {
            return results.plain(name, Grade.WRONG, rate.get(), tallies, Optional.empty());
        }
        Optional<StateCheck.Complaint> state = new StateCheck(channel, binding).complaint(name, ordinaryCases())
                .or(() -> new StateCheck(channel, binding).repeated(name,
                        ordinary.stream().map(Failure::trial).distinct().toList()));
        if (state.isPresent()) {
            return results.known(name, Grade.PROTOCOL, state.get().words(), state.get().known(), tallies,
                    Optional.empty());
        }
        return fragile(name, failures, tallies).orElseGet(() -> excused(name, judged.stream()
                .map(lane -> lane.lane == Lane.EXTREME ? lane.passed() : lane).map(Judged::tally).toList(), ordinary));
    }

    /** The verdict where no failure at extremes is held against the function: their tally is of the other cases. */
    private Result excused(String name, List<Tally> tallies, List<Failure> ordinary) {
        return cornered(name, tallies).orElseGet(() -> ordinary.isEmpty()
                ? results.plain(name, Grade.RIGHT, "", tallies, Optional.empty())
                : results.plain(name, Grade.IMPRECISE, "rounding errors over the bound: " + told(name, ordinary.get(0)),
                        tallies, Optional.empty()));
    }

    /** The verdict on failures at extremes; beyond the working range a known defect alone is held against a subject. */
    private Optional<Result> fragile(String name, List<Failure> failures, List<Tally> tallies) {
        List<Failure> gross = failures.stream().filter(failure -> !failure.halfRight).toList();
        List<Failure> held = within(gross, GREATEST);
        List<Failure> workable = held.isEmpty() ? brought(name, gross) : held;
        // A defect that cancels may leave more digits than single precision would: it is held against the subject if
        // it is known.
        List<Failure> shown = Stream.of(workable, within(gross, GREATEST_OF_KNOWN), within(failures.stream()
                .filter(failure -> failure.lane == Lane.EXTREME).toList(), GREATEST))
                .filter(some -> !some.isEmpty()).findFirst().orElse(List.of());
        List<Checker.Trial> failing = failures.stream().map(Failure::trial).toList();
        Optional<Defect> known = shown.isEmpty() ? Optional.empty() : observations.matching(name, Stream.concat(
                observations.all().stream().filter(trial -> trial.regime() != Regime.KINK
                        && !failing.contains(trial)), shown.stream().map(Failure::trial)));
        if (workable.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        Optional<Failure> cut = cutDown(name, workable);
        if (cut.isPresent() && new Ladder(settings.precision()).unexcused(cut.get().trial.observed().trial())) {
            return Optional.of(results.known(name, known.isPresent() ? Grade.KNOWN_DEFECT : Grade.WRONG,
                    known.map(defect -> matches("", known)).orElseGet(() -> told(name, cut.get())), known, tallies,
                    Optional.of(counterexample(name, cut.get()))));
        }
        Failure smallest = cut.orElseGet(() -> held.isEmpty() ? shown.get(0) : shrunk(name, held.get(0)));
        return Optional.of(results.known(name, Grade.FRAGILE, "right on ordinary inputs, not " + magnitude(smallest)
                + ": " + told(name, smallest) + matches("; ", known), known, tallies,
                Optional.of(counterexample(name, smallest))));
    }

    /** The failures that are left when the numbers of some beyond the working range are brought into it. */
    private List<Failure> brought(String name, List<Failure> beyond) {
        List<Case> cases = smallest(beyond).map(trial -> Ladder.brought(trial, LEAST, GREATEST)).map(trials::kept)
                .filter(trial -> trials.possible(trial, Regime.EXTREME)).toList();
        return smallest.observe(Regime.EXTREME, cases).stream()
                .flatMap(trial -> failure(name, beyond.get(0), trial).stream()).toList();
    }

    private static Stream<Case> smallest(List<Failure> failures) {
        return failures.stream().map(failure -> failure.trial.observed().trial())
                .sorted(Comparator.comparing(Smallest::elements)).limit(CUT_DOWN);
    }

    /** The failure at the least magnitude to which the numbers of one can be cut down. */
    private Optional<Failure> cutDown(String name, List<Failure> workable) {
        List<Case> from = Stream.concat(smallest.few(Regime.EXTREME).stream(), smallest(workable)).toList();
        for (double rung : Ladder.RUNGS) {
            List<Case> cut = from.stream().flatMap(trial -> Ladder.cut(trial, rung)).map(trials::kept)
                    .filter(trial -> trials.possible(trial, Regime.EXTREME)).toList();
            for (Checker.Trial trial : smallest.observe(Regime.EXTREME, cut)) {
                Predicate<Checker.Trial> same = other -> failure(name, workable.get(0), other).isPresent();
                if (same.test(trial)) {
                    return failure(name, workable.get(0), smallest.withSimplerNumbers(trial, same));
                }
            }
        }
        return Optional.empty();
    }

    /** The verdict on a corner of the domain where the function does not give what is declared. */
    private Optional<Result> cornered(String name, List<Tally> tallies) {
        Matching matching = new Matching(settings.precision());
        Matching.Part part = Matching.Part.of(binding.function(), name);
        Stream<Matching.Seen> elsewhere = observations.all().stream().flatMap(trial ->
                Matching.Seen.of(trial.observed().trial(), part, pass(trial, name)).stream());
        for (Case corner : trials.corners()) {
            Observed at = binding.observed(corner, channel.run(List.of(binding.script(corner))).get(0));
            Optional<Matching.Seen> seen = Matching.Seen.of(corner, part, at.passes().get(name));
            if (seen.isPresent() && !matching.right(seen.get())) {
                Optional<Defect> known = matching.defect(Stream.concat(elsewhere, seen.stream()).toList());
                String message = "right on ordinary inputs, not at infinite or certain ones" + matches("; ", known);
                return Optional.of(results.known(name, Grade.FRAGILE, message, known, tallies,
                        Optional.of(at.passes().get(name) instanceof Pass.Returned returned
                                ? examples.counterexample(name, corner, returned, message)
                                : examples.unreturned(name, corner, message))));
            }
        }
        return Optional.empty();
    }

    private List<Case> ordinaryCases() {
        return observations.of(Regime.ORDINARY).stream().map(trial -> trial.observed().trial()).toList();
    }

    /** The verdict on more than rounding errors, or on what is right under other conventions. */
    private Result departs(String name, Optional<Map<String, Convention>> other, List<Tally> tallies,
            List<Failure> failures) {
        Failure first = failures.stream().filter(failure -> !failure.halfRight).findFirst().orElse(failures.get(0));
        Failure smallest = shrunk(name, first);
        Counterexample example = counterexample(name, smallest);
        if (other.isPresent()) {
            String choices = Alternatives.words(other.get());
            String meaning = other.get().values().stream().map(Convention::meaning).collect(Collectors.joining("; "));
            return new Result(new FunctionVerdict(name, binding.function().operation(), choices, Grade.OTHER_CONVENTION,
                    "right under " + choices + " (" + meaning + "): declare it by --convention " + choices
                            + " if that is what is meant", Optional.empty(), Optional.of(example), tallies), other);
        }
        return defective(name, failures, tallies, example).orElseGet(() ->
                results.plain(name, Grade.WRONG, (single(name, failures) ? SINGLE : "") + told(name, smallest), tallies,
                        Optional.of(example)));
    }

    /** Whether inputs and steps rounded to single precision explain what a function of double precision returned. */
    private boolean single(String name, List<Failure> failures) {
        Judge lenient = new Judge(trials.suite(), Precision.SINGLE);
        return settings.precision() == Precision.DOUBLE
                && Stream.concat(observations.of(Regime.ORDINARY).stream().limit(TOLD_BY),
                        failures.stream().map(Failure::trial)).distinct().map(Checker.Trial::observed)
                        .allMatch(one -> one.passes().get(name) instanceof Pass.Returned returned
                                && lenient.halfRight(one.trial(), returned)
                                && !lenient.judge(Lane.EXTREME, one.trial(), returned).failed());
    }

    /** The verdict if the function gives the numbers of a known defect on all cases of the lanes that it fails. */
    private Optional<Result> defective(String name, List<Failure> failures, List<Tally> tallies,
            Counterexample example) {
        List<Checker.Trial> ordinary = observations.of(Regime.ORDINARY);
        return new Redrawn(judge, binding.function()).defect(name, ordinary)
                .or(() -> new DroppedAlways(judge).defect(name, ordinary))
                .or(() -> observations.matching(name, failures.stream().map(failure -> failure.lane.regime()).distinct()
                        .flatMap(regime -> observations.of(regime).stream())))
                .map(defect -> results.known(name, Grade.KNOWN_DEFECT, matches("", Optional.of(defect)),
                        Optional.of(defect), tallies, Optional.of(example)));
    }

    /** The forward pass answers for its outputs; for gradients, whoever returns them. */
    private List<Lane> lanes(String name) {
        boolean forward = name.equals(binding.function().name());
        Stream<Lane> values = forward ? Stream.of(Lane.BOUNDED) : Stream.of();
        Stream<Lane> gradients = !forward || binding.function().returnsGradients()
                ? Stream.of(Lane.GRADIENT, Lane.KINK) : Stream.of();
        return Stream.concat(Stream.concat(values, gradients), Stream.of(Lane.EXTREME))
                .filter(lane -> observations.have(lane.regime())).toList();
    }

    /** What a lane found; its failures are added to those given. */
    private Judged judged(String name, Lane lane, List<Failure> failures) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Checker.Trial trial : observations.of(lane.regime())) {
            if (pass(trial, name) instanceof Pass.Returned returned) {
                Case at = trial.observed().trial();
                Verdict verdict = judge.judge(lane, at, returned);
                verdicts.add(verdict);
                if (verdict.failed()) {
                    failures.add(new Failure(lane, trial, verdict, judge.halfRight(at, returned)));
                }
            }
        }
        return new Judged(lane, verdicts);
    }

    /** What a lane says of its cases. */
    private record Judged(Lane lane, List<Verdict> verdicts) {

        Judged passed() {
            return new Judged(lane, verdicts.stream().filter(verdict -> !verdict.failed()).toList());
        }

        Tally tally() {
            return new Tally(lane, verdicts.size(), (int) verdicts.stream().filter(Verdict::failed).count(),
                    verdicts.stream().mapToDouble(Verdict::ratio).max().orElse(0));
        }
    }

    /** A failing case of a lane. */
    private record Failure(Lane lane, Checker.Trial trial, Verdict verdict, boolean halfRight) {
    }

    /**
     * Other conventions under which every case passes; those of a backward pass must be the forward pass's too, unless
     * that is wrong under all. Rounding errors are not explained by those that say the same of a case in other words,
     * whose bounds may be wider.
     */
    private Optional<Map<String, Convention>> alternative(String name, Optional<Map<String, Convention>> found,
            List<Failure> failures) {
        Stream<Map<String, Convention>> candidates = Stream.concat(found.stream(),
                Alternatives.of(trials.suite().standard(), trials.suite().told()).stream());
        String forward = binding.function().name();
        boolean alone = found.isEmpty() && !passes(forward, Map.of());
        List<Case> rounded = failures.stream().allMatch(Failure::halfRight)
                ? failures.stream().map(failure -> failure.trial.observed().trial()).toList() : List.of();
        return candidates.filter(candidate -> passes(name, candidate) && (passes(forward, candidate)
                        || alone && !name.equals(forward)))
                .filter(candidate -> rounded.stream().allMatch(trial ->
                        other(trial, candidate).map(changed -> !truths(changed).equals(truths(trial))).orElse(false)))
                .filter(candidate -> new MaskRate(channel, binding).complaint(ordinaryCases(), candidate).isEmpty())
                .findFirst();
    }

    /** The true outputs of a case, and its true gradients. */
    private static List<Tensor> truths(Case trial) {
        Stream<Named<NdArray<DoubleDouble>>> truths = Stream.concat(
                Stream.of(Truth.evaluate(trial.operation(), trial.inputs(), DoubleDouble.ARITHMETIC)),
                trial.operation() instanceof Differentiable
                        ? Stream.of(Truth.gradient(trial, DoubleDouble.ARITHMETIC)) : Stream.of());
        return truths.flatMap(named -> named.names().stream().map(one -> named.get(one).toTensor())).toList();
    }

    private boolean passes(String name, Map<String, Convention> candidate) {
        List<Checker.Trial> ordinary = observations.of(Regime.ORDINARY);
        long said = ordinary.stream().filter(trial -> other(trial.observed().trial(), candidate).isPresent()).count();
        return said >= SAID * ordinary.size() && lanes(name).stream().filter(lane -> lane != Lane.EXTREME).allMatch(
                lane -> observations.of(lane.regime()).stream().allMatch(trial ->
                        passes(name, lane, trial, candidate)));
    }

    /**
     * Where other conventions have no such operation, nothing is said by them; inputs for which they define nothing, as
     * an unbiased variance of one value, are judged as declared, or give NaN.
     */
    private boolean passes(String name, Lane lane, Checker.Trial trial, Map<String, Convention> candidate) {
        Case at = trial.observed().trial();
        return !(pass(trial, name) instanceof Pass.Returned returned) || other(at, candidate).map(other ->
                judge.judge(lane, other.isAllowed() ? other : at, returned).outcome() == Verdict.Outcome.PASS
                        || !other.isAllowed() && undefined(returned)).orElse(true);
    }

    private static boolean undefined(Pass.Returned returned) {
        return Stream.of(returned.outputs(), returned.gradients())
                .flatMap(named -> named.names().stream().map(named::get))
                .anyMatch(tensor -> Arrays.stream(tensor.toArray()).anyMatch(Double::isNaN));
    }

    private static Optional<Case> other(Case trial, Map<String, Convention> candidate) {
        try {
            return Optional.of(trial.withOperation(Components.with(trial.operation(), candidate)));
        } catch (InvalidArgument none) {
            return Optional.empty();
        }
    }

    private static List<Failure> within(List<Failure> failures, double greatest) {
        return failures.stream().filter(failure -> within(failure, greatest)).toList();
    }

    private static boolean within(Failure failure, double greatest) {
        Named<Tensor> inputs = failure.trial.observed().trial().inputs();
        return inputs.names().stream().allMatch(name -> {
            for (double value : inputs.get(name).toArray()) {
                if (value != 0 && !(Math.abs(value) >= LEAST && Math.abs(value) <= greatest)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** From where on it is wrong: of great numbers the greatest; the least if there are tiny ones only. */
    private static String magnitude(Failure failure) {
        Case trial = failure.trial.observed().trial();
        List<String> measured = trial.operation().signature().inputs().stream()
                .filter(port -> port.kind() == Port.Kind.REAL || port.kind() == Port.Kind.CONSTANT).map(Port::name)
                .filter(name -> trial.inputs().has(name)).toList();
        double greatest = measured.stream().flatMapToDouble(name -> sizes(trial, name)).max().orElse(0);
        double least = measured.stream().flatMapToDouble(name -> sizes(trial, name)).min().orElse(0);
        return greatest < Ladder.RUNGS.get(0) && least < Ladder.TINY ? "beside numbers as small as " + least
                : "from |" + measured.stream().filter(name -> sizes(trial, name).anyMatch(size -> size == greatest))
                        .collect(Collectors.joining("|, |")) + "| = " + greatest + " on";
    }

    private static DoubleStream sizes(Case trial, String input) {
        return Arrays.stream(trial.inputs().get(input).toArray()).map(Math::abs).filter(size -> size > 0);
    }

    private Failure shrunk(String name, Failure failure) {
        return failure(name, failure,
                observations.smaller(failure.trial, trial -> failure(name, failure, trial).isPresent())).orElseThrow();
    }

    /** The same failure by another case, if it is one there. */
    private Optional<Failure> failure(String name, Failure like, Checker.Trial trial) {
        if (!(pass(trial, name) instanceof Pass.Returned returned)) {
            return Optional.empty();
        }
        Case at = trial.observed().trial();
        Verdict verdict = judge.judge(like.lane, at, returned);
        Failure candidate = new Failure(like.lane, trial, verdict, judge.halfRight(at, returned));
        return Optional.of(candidate).filter(one -> verdict.failed() && (!one.halfRight || like.halfRight)
                && (like.lane != Lane.EXTREME || within(one, GREATEST)));
    }

    private Counterexample counterexample(String name, Failure failure) {
        return examples.counterexample(name, failure.trial.observed().trial(),
                (Pass.Returned) pass(failure.trial, name), failure.verdict);
    }

    /** What is wrong in a failing case, in the subject's terms. */
    private String told(String name, Failure failure) {
        return examples.told(name, failure.trial.observed().trial(),
                (Pass.Returned) pass(failure.trial, name), failure.verdict);
    }
}
