package org.plumbline.properties.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Shared by all conventions that fail in a run; what is left over for one is at least the lesser number. */
    private static final int SHRINKING_STEPS = 2000;
    private static final int LEAST_SHRINKING_STEPS = 100;

    /** Judges a subject by one lane; one result for each combination of conventions that came up. */
    public List<LaneResult> run(Suite<?> suite, Lane lane, Subject subject) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        AtomicInteger steps = new AtomicInteger(SHRINKING_STEPS);
        for (Drawn<Case> trial : draw(suite, lane)) {
            tallies.computeIfAbsent(conventions(trial.value().operation()), key -> new Tally(steps))
                    .add(suite, lane, subject, trial);
        }
        List<LaneResult> results = new ArrayList<>();
        tallies.forEach((conventions, tally) -> results.add(new LaneResult(suite.standard().name(), conventions, lane,
                tally.cases, tally.failed, tally.worst.ratio(), tally.worst.outcome(), tally.message)));
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

    /** What has been seen of one combination of conventions. */
    private static final class Tally {

        private final AtomicInteger stepsLeft;
        private int cases;
        private int failed;
        private Verdict worst = Verdict.PASS;
        private String message = "";

        Tally(AtomicInteger stepsLeft) {
            this.stepsLeft = stepsLeft;
        }

        void add(Suite<?> suite, Lane lane, Subject subject, Drawn<Case> trial) {
            try {
                Verdict verdict = lane.judge(suite, subject, trial.value());
                cases++;
                failed += verdict.failed() ? 1 : 0;
                if (verdict.outcome().compareTo(worst.outcome()) > 0) {
                    Judgement found = new Judgement(trial.value(), verdict);
                    message = (verdict.failed() ? shrunk(suite, lane, subject, found, trial.shrinkable()) : found)
                            .message();
                }
                worst = worst.and(verdict);
            } catch (GivenUp untried) {
                message = worst.failed() ? message : untried.getMessage();
                worst = worst.and(Verdict.inconclusive(message));
            }
        }

        /**
         * Steps to the first simpler case of the same conventions that fails too, until there is none. A simpler
         * operation comes with inputs drawn anew, which may be greater: those are passed over, for they would have to
         * be shrunk all over again.
         */
        private Judgement shrunk(Suite<?> suite, Lane lane, Subject subject, Judgement failing,
                Shrinkable<Case> shrinkable) {
            String conventions = conventions(failing.trial.operation());
            AtomicReference<Judgement> smallest = new AtomicReference<>(failing);
            // What is made simpler is drawn anew, which needs a session again.
            JqwikSession.run(() -> {
                Iterator<Shrinkable<Case>> simpler = shrinkable.shrink().iterator();
                int last = Math.min(stepsLeft.get() - LEAST_SHRINKING_STEPS, 0);
                while (simpler.hasNext() && stepsLeft.getAndDecrement() > last) {
                    Shrinkable<Case> candidate = simpler.next();
                    Case value = candidate.value();
                    if (conventions(value.operation()).equals(conventions)
                            && elements(value) <= elements(smallest.get().trial)) {
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

        private static int elements(Case trial) {
            return trial.inputs().names().stream().mapToInt(name -> trial.inputs().get(name).count()).sum();
        }
    }
}
