package org.plumbline.properties.check;

import static org.plumbline.properties.check.Observations.pass;
import static org.plumbline.properties.check.Results.matches;

import java.util.List;
import java.util.Optional;
import org.plumbline.properties.Case;
import org.plumbline.properties.Plural;
import org.plumbline.properties.Regime;
import org.plumbline.properties.check.Observed.Pass;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.profile.Function;

/**
 * Says of a function that there are no numbers to judge: it does not return, returns something else, or changes what is
 * not its own.
 *
 * @param function with its backward passes
 * @param observations of it
 * @param examples writes its cases down
 */
record Unfit(Function function, Observations observations, Examples examples) {

    /** The verdict on one of the function's names, if it is so. */
    Optional<Result> verdict(String name) {
        return notReturned(name).or(() -> malformed(name));
    }

    private Results results() {
        return new Results(function.operation());
    }

    /** A function that does not return on some case: the smallest such case. */
    private Optional<Result> notReturned(String name) {
        List<Checker.Trial> all = observations.all();
        // Where its forward pass did not return, it was not asked for.
        if (all.stream().anyMatch(trial -> missing(trial, name)) && all.stream().allMatch(trial ->
                missing(trial, name) || pass(trial, name) instanceof Pass.NotCalled)) {
            return Optional.of(results().plain(name, Grade.MISSING, "the subject has no function of this name",
                    List.of(), Optional.empty()));
        }
        if (all.stream().allMatch(trial -> pass(trial, name) instanceof Pass.NotCalled)) {
            if (all.stream().allMatch(trial -> missing(trial, function.name()))) {
                return Optional.of(results().plain(name, Grade.MISSING, "the subject has no function "
                        + function.name(), List.of(), Optional.empty()));
            }
            return Optional.of(results().plain(name, Grade.NOT_JUDGED, "its forward pass did not return", List.of(),
                    Optional.empty()));
        }
        List<Checker.Trial> ended = observations.of(Regime.ORDINARY).stream()
                .filter(trial -> pass(trial, name) instanceof Pass.Ended).toList();
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = ((Pass.Ended) pass(ended.get(0), name)).answer();
        Checker.Trial smallest = answer instanceof Answer.Lost ? ended.get(0)
                : observations.smaller(ended.get(0), trial -> pass(trial, name) instanceof Pass.Ended);
        String what = Endings.words(((Pass.Ended) pass(smallest, name)).answer());
        Optional<Defect> known = answer instanceof Answer.Raised
                ? observations.matching(name, observations.of(Regime.ORDINARY).stream()) : Optional.empty();
        long untried = ended.stream().filter(trial -> untried(trial, name)).count();
        return Optional.of(results().known(name, Endings.grade(answer), what + " (" + (ended.size() - untried) + " of "
                + Plural.of(observations.of(Regime.ORDINARY).size() - untried, "case")
                + (untried > 0 ? " tried)" : ")") + matches("; elsewhere it ", known),
                known, List.of(),
                Optional.of(examples.unreturned(name, smallest.observed().trial(), what))));
    }

    private static boolean untried(Checker.Trial trial, String name) {
        return pass(trial, name) instanceof Pass.Ended ended && ended.answer() instanceof Answer.Lost lost
                && !lost.tried();
    }

    private static boolean missing(Checker.Trial trial, String name) {
        return pass(trial, name) instanceof Pass.Ended ended && ended.answer() instanceof Answer.Missing;
    }

    private Optional<Result> malformed(String name) {
        for (Checker.Trial trial : observations.of(Regime.ORDINARY)) {
            if (pass(trial, name) instanceof Pass.Malformed) {
                Checker.Trial smallest = observations.smaller(trial, other ->
                        pass(other, name) instanceof Pass.Malformed);
                Pass.Malformed shown = (Pass.Malformed) pass(smallest, name);
                String complaint = (shown.shape() ? "returns another shape: " : "returns something else: ")
                        + shown.complaint();
                // No defect leaves out an entry or returns what is no array.
                Optional<Defect> known = shown.shape()
                        ? observations.matching(name, observations.of(Regime.ORDINARY).stream()) : Optional.empty();
                return Optional.of(results().known(name, known.isPresent() ? Grade.KNOWN_DEFECT : Grade.PROTOCOL,
                        (known.isPresent() ? matches("", known) + ": " : "") + complaint, known,
                        List.of(), Optional.of(examples.misfit(name, smallest, complaint, shown.misfit()))));
            }
            if (pass(trial, name) instanceof Pass.Returned returned && !returned.overwritten().isEmpty()) {
                String complaint = "overwrites " + String.join(" and ", returned.overwritten())
                        + ", which is the caller's";
                Checker.Trial smallest = observations.smaller(trial, other ->
                        pass(other, name) instanceof Pass.Returned again
                        && again.overwritten().equals(returned.overwritten()));
                return Optional.of(results().plain(name, Grade.PROTOCOL, complaint, List.of(),
                        Optional.of(examples.overwritten(name, smallest, complaint, returned.overwritten()))));
            }
            if (pass(trial, name) instanceof Pass.Returned returned && !returned.changed().isEmpty()) {
                String complaint = "changes its argument " + String.join(" and ", returned.changed()) + " in place";
                Checker.Trial smallest = observations.smaller(trial, other ->
                        pass(other, name) instanceof Pass.Returned again && !again.changed().isEmpty());
                return Optional.of(results().known(name, Grade.PROTOCOL, complaint,
                        changed(name, trial.observed().trial()), List.of(),
                        Optional.of(examples.changed(name, smallest, complaint, returned.changed()))));
            }
        }
        return Optional.empty();
    }

    /** The known defect of changing an argument: a backward pass changes what it is given. */
    private Optional<Defect> changed(String name, Case trial) {
        return Optional.of(Defects.named(name.equals(function.name())
                ? "activation-input-overwritten" : "upstream-gradient-changed"))
                .filter(defect -> defect.applies().test(trial.operation()));
    }
}
