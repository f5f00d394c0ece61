package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.SubjectFailure;
import org.plumbline.properties.Verdict.Outcome;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.FunctionVerdict.Tally;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.lane.Lane;

/**
 * Checks a class that implements a contract, in a process of its own, by every lane that its tests would run. It says
 * itself what it is, with which conventions and in which precision.
 *
 * @param target the jar or folder, as it was named
 * @param className the class
 * @param process the process that runs it
 * @param seed of all random choices
 * @param cases how many cases a lane tries; lanes with slower truths take fewer
 */
public record ClassCheck(String target, String className, ChildProcess process, long seed, int cases) {

    private static final Set<Lane> SLOW = EnumSet.of(Lane.FINITE_DIFFERENCE, Lane.CENTRAL_DIFFERENCE, Lane.KINK,
            Lane.EXTREME);
    private static final int FEWER = 5;

    /** Judges lane by lane; each one's name is told when it is done. */
    public CheckReport run(Consumer<String> progress) {
        long began = System.nanoTime();
        Precision precision = Precision.DOUBLE;
        Optional<String> unrunnable = Optional.empty();
        List<FunctionVerdict> verdicts = List.of();
        try {
            Judged judged = JavaSubject.over(process);
            precision = judged.precision();
            verdicts = List.of(verdict(judged, results(judged, progress)));
        } catch (SubjectFailure | InvalidArgument unusable) {
            unrunnable = Optional.of(unusable.getMessage());
        }
        return new CheckReport(target, "", "", precision == Precision.DOUBLE ? "float64" : "float32",
                process.hello().map(hello -> "Java " + hello.versions().get("Java")).orElse("not known"),
                process.confinement(), process.printed(), List.of(), seed, Seconds.since(began, List.of(process)),
                unrunnable,
                verdicts);
    }

    private List<LaneResult> results(Judged judged, Consumer<String> progress) {
        List<LaneResult> results = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (judged.isJudgedBy(lane) && lane.applies(judged.suite())) {
                int tried = SLOW.contains(lane) ? Math.max(1, cases / FEWER) : cases;
                results.addAll(new Campaign(seed, tried).run(judged.suite(), lane, judged));
            }
            progress.accept(lane.name());
        }
        return results;
    }

    private FunctionVerdict verdict(Judged judged, List<LaneResult> results) {
        List<Tally> tallies = results.stream().map(result -> new Tally(result.lane(), result.cases(), result.failed(),
                result.worstRatio())).toList();
        List<LaneResult> failures = results.stream().filter(result -> result.outcome() == Outcome.FAIL).toList();
        Optional<String> first = failures.stream().map(LaneResult::message).findFirst();
        // Where the time in all is over, it may be given up without a case that it failed.
        Optional<String> givenUp = results.stream().map(LaneResult::message)
                .filter(message -> message.contains(JavaSubject.LOST)).findFirst();
        return new FunctionVerdict(className, judged.operation().name(), Campaign.conventions(judged.operation()),
                failures.isEmpty() ? givenUp.isEmpty() ? Grade.RIGHT : Grade.BROKEN : grade(failures),
                first.or(() -> givenUp).map(message -> message.lines().findFirst().orElse("")).orElse(""),
                Optional.empty(), first.map(ClassCheck::counterexample), tallies);
    }

    private static Grade grade(List<LaneResult> failures) {
        if (failures.stream().allMatch(failure -> failure.message().contains(JavaSubject.LOST))) {
            return Grade.BROKEN;
        }
        if (failures.stream().allMatch(failure -> failure.lane() == Lane.EXTREME)) {
            return Grade.FRAGILE;
        }
        return failures.stream().allMatch(failure -> failure.lane() == Lane.PROTOCOL) ? Grade.PROTOCOL : Grade.WRONG;
    }

    /** A lane's message ends with the case. */
    private static Counterexample counterexample(String message) {
        int trial = message.lastIndexOf("\n  case: ");
        return new Counterexample(message.substring(trial + "\n  case: ".length()), message.substring(0, trial), "",
                "", "", List.of());
    }
}
