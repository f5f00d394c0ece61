package org.plumbline.properties.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Case;
import org.plumbline.properties.GivenUp;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Drawn;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.lane.Lane;

/**
 * Judges subjects on random cases, outside a test engine. The same seed gives the same cases, whatever else runs. The
 * defaults, and every choice of every convention that the lane's regime has, come up before chance has a say.
 *
 * @param seed the seed of all random choices
 * @param cases how many cases a lane judges
 */
public record Campaign(long seed, int cases) {

    /** Judges a subject by one lane; one result for each combination of conventions that came up. */
    public List<LaneResult> run(Suite<?> suite, Lane lane, Subject subject) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        List<Drawn<Case>> trials = draw(suite, lane);
        for (Drawn<Case> trial : trials) {
            tallies.computeIfAbsent(conventions(trial.value().operation()), key -> new Tally())
                    .add(suite, lane, subject, trial);
        }
        Budget budget = new Budget(lane, trials.stream().map(Drawn::value).toList(),
                tallies.values().stream().filter(tally -> tally.failed > 0).count());
        List<LaneResult> results = new ArrayList<>();
        tallies.forEach((conventions, tally) -> results.add(new LaneResult(suite.standard().name(), conventions, lane,
                tally.cases, tally.failed, tally.worst.ratio(), tally.worst.outcome(),
                tally.message(suite, lane, subject, budget))));
        return results;
    }

    /** The cases that a lane judges of an operation. */
    public List<Case> cases(Suite<?> suite, Lane lane) {
        return draw(suite, lane).stream().map(Drawn::value).toList();
    }

    /**
     * First a case of each combination that covers the choices, then by turns one of the defaults and any. Sessions of
     * jqwik exclude one another: cases are drawn in one, and judged outside, several lanes at a time.
     */
    private <O extends Operation> List<Drawn<Case>> draw(Suite<O> suite, Lane lane) {
        List<Drawn<Case>> drawn = new ArrayList<>();
        int start = Objects.hash(seed, suite.standard().name(), lane.name());
        List<Map<String, Convention>> combinations = Covering.of(suite, lane.regime(), start);
        JqwikSession.run(() -> {
            List<RandomGenerator<Case>> covering = combinations.stream()
                    .map(one -> generator(suite.where(operation -> operation.conventions().equals(one)), lane))
                    .toList();
            RandomGenerator<Case> defaults = covering.get(0);
            RandomGenerator<Case> any = covering.size() == 1 ? defaults : generator(suite, lane);
            Random random = new Random(start);
            for (int i = 0; i < cases; i++) {
                RandomGenerator<Case> next = i < covering.size() ? covering.get(i) : i % 2 == 0 ? defaults : any;
                drawn.add(Drawn.of(next.next(random)));
            }
        });
        return drawn;
    }

    private static RandomGenerator<Case> generator(Suite<?> suite, Lane lane) {
        return Draws.generator(suite.cases(lane.regime()));
    }

    /** An operation's conventions on one line. */
    public static String conventions(Operation operation) {
        return operation.conventions().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().name()).collect(Collectors.joining(", "));
    }

    /** A case and what a lane said of it, once: of a subject that may be given up there is no second time. */
    private record Judgement(Case trial, Verdict verdict) {

        String message() {
            return verdict.message() + "\n  case: " + trial;
        }
    }

    /** A case that failed, and what makes it simpler. */
    private record Failure(Judgement judgement, Shrinkable<Case> shrinkable) {

        int elements() {
            return Budget.elements(judgement.trial);
        }
    }

    /** What has been seen of one combination of conventions. */
    private static final class Tally {

        private int cases;
        private int failed;
        private Verdict worst = Verdict.PASS;
        private String unclear = "";
        private Optional<Failure> smallest = Optional.empty();

        void add(Suite<?> suite, Lane lane, Subject subject, Drawn<Case> trial) {
            try {
                Judgement found = new Judgement(trial.value(), lane.judge(suite, subject, trial.value()));
                cases++;
                if (found.verdict.failed()) {
                    failed++;
                    Failure failure = new Failure(found, trial.shrinkable());
                    smallest = smallest.filter(other -> other.elements() <= failure.elements())
                            .or(() -> Optional.of(failure));
                } else if (found.verdict.outcome().compareTo(worst.outcome()) > 0) {
                    unclear = found.message();
                }
                worst = worst.and(found.verdict);
            } catch (GivenUp untried) {
                unclear = untried.getMessage();
                worst = worst.and(Verdict.inconclusive(unclear));
            }
        }

        /** The smallest case that failed, made smaller; the first without a bound where none failed. */
        String message(Suite<?> suite, Lane lane, Subject subject, Budget budget) {
            return smallest.map(failure -> shrunk(suite, lane, subject, failure, budget).message()).orElse(unclear);
        }

        /**
         * Steps to the first simpler case of the same conventions that fails too, until there is none or nothing left
         * to pay for it. A simpler operation comes with inputs drawn anew, which may be greater: those are passed
         * over, for they would have to be shrunk all over again.
         */
        private static Judgement shrunk(Suite<?> suite, Lane lane, Subject subject, Failure failure, Budget budget) {
            String conventions = conventions(failure.judgement.trial.operation());
            AtomicReference<Judgement> smallest = new AtomicReference<>(failure.judgement);
            // What is made simpler is drawn anew, which needs a session again.
            JqwikSession.run(() -> {
                Iterator<Shrinkable<Case>> simpler = failure.shrinkable.shrink().iterator();
                budget.next();
                while (simpler.hasNext() && budget.step()) {
                    Shrinkable<Case> candidate = simpler.next();
                    Case value = candidate.value();
                    if (conventions(value.operation()).equals(conventions)
                            && Budget.elements(value) <= Budget.elements(smallest.get().trial)) {
                        if (!budget.pays(value)) {
                            return;
                        }
                        Judgement judged = judged(suite, lane, subject, value);
                        if (judged.verdict.failed()) {
                            smallest.set(judged);
                            simpler = candidate.shrink().iterator();
                        }
                    }
                }
            });
            return smallest.get();
        }

        /** A case on which the subject was not called is innocent. */
        private static Judgement judged(Suite<?> suite, Lane lane, Subject subject, Case trial) {
            try {
                return new Judgement(trial, lane.judge(suite, subject, trial));
            } catch (GivenUp untried) {
                return new Judgement(trial, Verdict.inconclusive(untried.getMessage()));
            }
        }
    }
}
