package org.plumbline.reports.exam.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.RubricItem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.key.AnswerText;
import org.plumbline.reports.exam.key.PartKey;

/**
 * A part of a question with its values in all its texts.
 *
 * @param text empty, if there is none
 * @param options of a choice
 * @param value of the answer, if it has one
 * @param answer in words
 * @param steps how to get there; empty, if they are not told
 * @param rubric what each of its items says
 */
public record AskedPart(PartKey key, String text, List<Option> options, Optional<Object> value, String answer,
        String steps, List<String> rubric) {

    /**
     * What may be chosen.
     *
     * @param why it is right or not; empty, if that is not told
     */
    public record Option(String id, String text, boolean right, String why) {
    }

    static AskedPart of(Instance instance, PartKey key) throws UnusableExam {
        Part part = key.part();
        List<Option> options = new ArrayList<>();
        if (part.answer() instanceof Answer.Choice choice) {
            for (Answer.Option option : choice.options()) {
                options.add(new Option(option.id(), Asked.fill(instance, option.text()), instance.truth(option.right()),
                        Asked.fill(instance, option.why().orElse(""))));
            }
        }
        List<String> rubric = new ArrayList<>();
        for (RubricItem item : part.rubric()) {
            rubric.add(Asked.fill(instance, item.says()));
        }
        return new AskedPart(key, Asked.fill(instance, part.text().orElse("")), List.copyOf(options),
                Key.answer(instance, part.answer()), AnswerText.of(instance, part.answer()),
                Asked.fill(instance, part.steps().orElse("")), List.copyOf(rubric));
    }

    public Part part() {
        return key.part();
    }
}
