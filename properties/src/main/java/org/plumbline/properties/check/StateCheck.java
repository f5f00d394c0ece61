package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.properties.Case;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.Channel;
import org.plumbline.properties.foreign.Script;

/** Whether a function keeps something between calls: two forward passes before a backward pass, each twice. */
record StateCheck(Channel channel, Binding binding) {

    private static final int PAIRS = 5;
    private static final int REPEATED = 20;

    /**
     * What is wrong.
     *
     * @param words in a sentence
     * @param known the known defect that it is
     */
    record Complaint(String words, Optional<Defect> known) {
    }

    /** What the calls show, if anything. */
    Optional<Complaint> complaint(String name, List<Case> cases) {
        if (!binding.function().before().isEmpty() || !binding.function().drawn().isEmpty()) {
            return Optional.empty();
        }
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i + 1 < cases.size() && scripts.size() < PAIRS; i++) {
            scripts.add(script(name, cases.get(i), cases.get(i + 1)));
        }
        for (List<Answer> answers : channel.run(scripts)) {
            if (answers.size() == 4 && answers.get(3) instanceof Answer.Returned last) {
                boolean forward = name.equals(binding.function().name());
                Stream<Answer> alike = forward ? Stream.of(answers.get(0), answers.get(2)) : Stream.of(answers.get(2));
                if (!alike.allMatch(one -> Described.same(((Answer.Returned) one).value(), last.value()))) {
                    return Optional.of(new Complaint(forward
                            ? "keeps state: the same call gives another result after a call with other inputs"
                            : "keeps state: called twice, it gives two results", Optional.empty()));
                }
            }
        }
        return forwardBetween(name, cases);
    }

    /** What cases show that failed by little: rounding errors are the same when all is called once more. */
    Optional<Complaint> repeated(String name, List<Checker.Trial> failing) {
        if (!binding.function().drawn().isEmpty()) {
            return Optional.empty();
        }
        List<Checker.Trial> some = failing.subList(0, Math.min(failing.size(), REPEATED));
        List<List<Answer>> answers = channel.run(some.stream()
                .map(trial -> binding.script(trial.observed().trial())).toList());
        for (int i = 0; i < some.size(); i++) {
            Observed.Pass before = some.get(i).observed().passes().get(name);
            Observed.Pass now = binding.observed(some.get(i).observed().trial(), answers.get(i)).passes().get(name);
            if (!now.equals(before)) {
                return Optional.of(new Complaint("keeps state: the same call gives different numbers",
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Script script(String name, Case a, Case b) {
        List<Call> callsOfA = binding.script(a).calls();
        Call forward = callsOfA.get(0);
        Call other = binding.script(b).calls().get(0);
        Call judged = callsOfA.stream().filter(call -> call.function().equals(name)).findFirst().orElseThrow();
        return new Script(List.of(forward, other, judged, judged), 0);
    }

    /** The backward pass must not care what other forward passes came after its own. */
    private Optional<Complaint> forwardBetween(String name, List<Case> cases) {
        if (name.equals(binding.function().name())) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < Math.min(cases.size(), PAIRS); i++) {
            Script script = script(name, cases.get(i), cases.get(i + 1));
            Script alone = new Script(List.of(script.calls().get(0), script.calls().get(2)), 0);
            List<List<Answer>> answers = channel.run(List.of(alone, script));
            if (answers.get(0).size() == 2 && answers.get(1).size() > 2
                    && answers.get(0).get(1) instanceof Answer.Returned expected
                    && !same(expected, answers.get(1).get(2))) {
                return Optional.of(new Complaint("keeps state outside its cache: another forward pass in between "
                        + "changes its result", Optional.of(Defects.named("stale-cache"))));
            }
        }
        return Optional.empty();
    }

    /** Inputs of other shapes make it raise something. */
    private static boolean same(Answer.Returned expected, Answer came) {
        return came instanceof Answer.Returned returned ? Described.same(expected.value(), returned.value())
                : !(came instanceof Answer.Raised);
    }
}
