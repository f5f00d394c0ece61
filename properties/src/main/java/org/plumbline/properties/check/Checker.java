package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.TooManyFilterMissesException;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Channel;
import org.plumbline.properties.profile.Condition;
import org.plumbline.properties.profile.Function;

/** Judges a function and its backward passes: draws cases, has them run, and says what they show. */
public final class Checker {

    /** Truths at kinks and extremes cost tens of times those of ordinary cases. */
    private static final int FEWER_KINKS = 4;
    private static final int FEWER_EXTREMES = 5;
    private static final int REHEARSED = 5;
    private static final Set<Grade> NUMBERS_WRONG = EnumSet.of(Grade.WRONG, Grade.KNOWN_DEFECT);

    private final Channel channel;
    private final Settings settings;
    private final String module;

    /**
     * A checker.
     *
     * @param channel the line to the subject
     * @param settings how the check is made
     * @param module the name under which a program of the subject's language finds it
     */
    public Checker(Channel channel, Settings settings, String module) {
        this.channel = channel;
        this.settings = settings;
        this.module = module;
    }

    /** The verdicts on a function and its backward passes, in the function's own precision if it has one. */
    public List<FunctionVerdict> check(Function declared) {
        return declared.precision().map(settings::in).map(own -> new Checker(channel, own, module)).orElse(this)
                .checked(declared);
    }

    private List<FunctionVerdict> checked(Function declared) {
        Suite<?> suite = suite(declared);
        Function function = declaredOtherwise(declared, suite, settings);
        if (missing(suite, function)) {
            return function.names().stream().map(name -> new FunctionVerdict(name, function.operation(), "",
                    Grade.MISSING, "the subject has no function of this name", Optional.empty(), Optional.empty(),
                    List.of())).toList();
        }
        Map<String, FunctionVerdict> verdicts = new LinkedHashMap<>();
        Optional<Map<String, Convention>> found = Optional.empty();
        for (Function part : function.parts()) {
            Supplier<FunctionCheck> check = check(suite, part);
            for (String name : part.names()) {
                if (!verdicts.containsKey(name)) {
                    Result result = byFound(suite, part, name, found, result(check, part, name, found));
                    found = found.isPresent() ? found : result.alternative();
                    verdicts.put(name, result.verdict().explained(part.known()));
                }
            }
        }
        return List.copyOf(verdicts.values());
    }

    /** Where a forward pass is right under other conventions, what is wrong with its backward pass is said by them. */
    private Result byFound(Suite<?> suite, Function part, String name, Optional<Map<String, Convention>> found,
            Result declared) {
        if (found.isEmpty() || name.equals(part.name()) || !NUMBERS_WRONG.contains(declared.verdict().grade())) {
            return declared;
        }
        Map<String, Object> set = new HashMap<>(part.set());
        found.get().forEach((convention, choice) -> set.put(convention, choice.name()));
        Result meant = result(() -> check(suite, part.with(set)).get(), part, name, Optional.empty());
        return NUMBERS_WRONG.contains(meant.verdict().grade())
                ? new Result(meant.verdict().under(Alternatives.words(found.get())), Optional.empty()) : declared;
    }

    /** What goes wrong in judging a function is said of that function only: the others are still judged. */
    private static Result result(Supplier<FunctionCheck> check, Function part, String name,
            Optional<Map<String, Convention>> found) {
        try {
            return check.get().verdict(name, found);
        } catch (RuntimeException unforeseen) {
            return new Result(new FunctionVerdict(name, part.operation(), "", Grade.NOT_JUDGED,
                    "could not be judged: " + unforeseen, Optional.empty(), Optional.empty(), List.of()),
                    Optional.empty());
        }
    }

    /** One call tells. */
    private boolean missing(Suite<?> suite, Function function) {
        Trials trials = new Trials(new Declared<>(suite, function), settings.precision());
        Binding binding = new Binding(function, settings.precision());
        Case first = ordinary(trials, function, settings.seed(), 1).get(0);
        List<Answer> answers = channel.run(List.of(binding.script(first))).get(0);
        return answers.get(answers.size() - 1) instanceof Answer.Missing
                && answers.size() <= function.before().size() + 1;
    }

    /**
     * The cases and their calls are made at once, so that a mistake of the profile ends the check; the calls are run
     * when they are first asked for.
     */
    private Supplier<FunctionCheck> check(Suite<?> suite, Function function) {
        Trials trials = new Trials(new Declared<>(suite, function), settings.precision());
        Binding binding = new Binding(function, settings.precision());
        Map<Regime, List<Case>> cases = new LinkedHashMap<>();
        for (Regime regime : regimes(trials.suite())) {
            drawn(trials, regime, function)
                    .ifPresent(drawn -> cases.put(regime, drawn));
        }
        // What is drawn need not be telling; that it is must not depend on the seed.
        cases.computeIfPresent(Regime.EXTREME, (regime, drawn) ->
                Stream.concat(trials.atMean(cases.get(Regime.ORDINARY)).stream(), drawn.stream()).toList());
        cases.values().stream().flatMap(List::stream).forEach(binding::checkFits);
        List<FunctionCheck> made = new ArrayList<>();
        return () -> {
            if (made.isEmpty()) {
                Map<Regime, List<Trial>> observed = new LinkedHashMap<>();
                cases.forEach((regime, drawn) -> observed.put(regime, observe(binding, regime, drawn)));
                made.add(new FunctionCheck(channel, settings, module, trials, binding, observed));
            }
            return made.get(0);
        };
    }

    /** A regime whose cases are all others than the profile allows has none; the ordinary one must have some. */
    private Optional<List<Case>> drawn(Trials trials, Regime regime, Function function) {
        if (regime == Regime.ORDINARY) {
            return Optional.of(ordinary(trials, function, seed(function, regime), count(regime)));
        }
        try {
            return Optional.of(trials.draw(regime, seed(function, regime), count(regime)));
        } catch (TooManyFilterMissesException none) {
            return Optional.empty();
        }
    }

    private static List<Case> ordinary(Trials trials, Function function, long seed, int count) {
        try {
            return trials.draw(Regime.ORDINARY, seed, count);
        } catch (TooManyFilterMissesException none) {
            throw new InvalidArgument(function.name() + "'s cases", "none, with only "
                    + function.only().stream().map(Condition::text).toList() + " and set " + function.set(),
                    "conditions that some of the cases of " + function.operation() + " fulfil");
        }
    }

    /**
     * Draws some cases for a function and lays out its arguments, without calling it.
     *
     * @throws InvalidArgument if there are no cases, or they cannot be laid out as the profile says
     */
    public static void rehearse(Function declared, Settings settings) {
        Suite<?> suite = suite(declared);
        for (Function part : declaredOtherwise(declared, suite, settings).parts()) {
            Binding binding = new Binding(part, settings.precision());
            Trials trials = new Trials(new Declared<>(suite, part), settings.precision());
            try {
                ordinary(trials, part, settings.seed(), REHEARSED).forEach(binding::script);
            } catch (InvalidArgument refused) {
                throw refused.argument().startsWith(part.name()) ? refused : refused.in(part.name());
            }
        }
    }

    /** The conventions of the operation that a function should be. */
    public static Map<String, Convention> conventions(Function function) {
        return suite(function).standard().conventions();
    }

    private static Function declaredOtherwise(Function function, Suite<?> suite, Settings settings) {
        Map<String, Object> set = new HashMap<>(function.set());
        settings.conventions().forEach((name, value) -> {
            Convention convention = suite.standard().conventions().get(name);
            // Of one name, operations may have different conventions.
            if (convention != null && Arrays.stream(((Enum<?>) convention).getDeclaringClass().getEnumConstants())
                    .anyMatch(choice -> choice.name().equals(value))) {
                set.put(name, value);
            }
        });
        return function.with(set);
    }

    private static Suite<?> suite(Function function) {
        if (function.network().isPresent()) {
            return new Composed(function.network().get());
        }
        return Suites.all().stream().filter(known -> known.standard().name().equals(function.operation()))
                .findFirst().orElseThrow(() -> new InvalidArgument("operation", function.operation(),
                        "the name of an operation, as plumbline operations lists them"));
    }

    private static List<Regime> regimes(Declared<?> suite) {
        List<Regime> regimes = new ArrayList<>(List.of(Regime.ORDINARY));
        boolean gradients = suite.standard() instanceof Differentiable
                && (suite.function().returnsGradients() || !suite.function().backward().isEmpty());
        if (suite.regimes().contains(Regime.KINK) && gradients) {
            regimes.add(Regime.KINK);
        }
        if (suite.regimes().contains(Regime.EXTREME)) {
            regimes.add(Regime.EXTREME);
        }
        return regimes;
    }

    private int count(Regime regime) {
        return switch (regime) {
            case KINK -> Math.max(1, settings.cases() / FEWER_KINKS);
            case EXTREME -> Math.max(1, settings.cases() / FEWER_EXTREMES);
            default -> settings.cases();
        };
    }

    private long seed(Function function, Regime regime) {
        return Objects.hash(settings.seed(), function.name(), regime.name());
    }

    private List<Trial> observe(Binding binding, Regime regime, List<Case> drawn) {
        List<List<Answer>> answers = channel.run(drawn.stream().map(binding::script).toList());
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            trials.add(new Trial(regime, binding.observed(drawn.get(i), answers.get(i))));
        }
        return trials;
    }

    /** A case of a regime, and what the subject did with it. */
    record Trial(Regime regime, Observed observed) {
    }
}
