package org.plumbline.reports.training;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.Purpose;
import org.plumbline.fixtures.model.Settings;

/**
 * A model trained, in one variant or several.
 *
 * @param model which
 * @param data on what
 * @param made whether that was made data
 * @param settings how
 * @param machine with what: library and threads
 * @param variants what was trained, in order
 */
public record Outcome(KnownModel model, Dataset data, boolean made, Settings settings, String machine,
        List<Trained> variants) {

    public Outcome {
        variants = List.copyOf(variants);
    }

    /** The variant that is best on the validation examples, the first such; no test example has a say in it. */
    public Trained best() {
        Comparator<Trained> order = predictsNumbers()
                ? Comparator.comparingDouble(one -> -one.kept().validation().loss())
                : Comparator.comparingDouble(one -> one.kept().validation().accuracy());
        return variants.stream().reduce((a, b) -> order.compare(b, a) > 0 ? b : a).orElseThrow();
    }

    public boolean predictsNumbers() {
        return data.test().classes() == 0;
    }

    /** The variants by what their losses are: only such can be compared by them. */
    public Map<String, List<Trained>> byLoss() {
        return variants.stream().collect(Collectors.groupingBy(Trained::loss, LinkedHashMap::new,
                Collectors.toList()));
    }

    /** A variant's name, with what its losses are where others have other ones. */
    public String named(Trained one) {
        return one.variant() + (byLoss().size() > 1 ? " (" + one.loss() + ")" : "");
    }

    /** Whether one of several is the model. */
    public boolean chosen() {
        return model.purpose() == Purpose.CHOOSE && variants.size() > 1;
    }

    /** What is held to a target: all variants that are compared, or else the best one. On made data there is none. */
    private List<Trained> judged() {
        return (model.purpose() == Purpose.COMPARE ? variants : List.of(best())).stream()
                .filter(one -> one.target().isPresent()).toList();
    }

    /** Whether an accuracy is asked. */
    public boolean hasTarget() {
        return !judged().isEmpty();
    }

    /** Whether what is asked is reached, if something is. */
    public boolean reached() {
        return judged().stream().allMatch(Trained::reached);
    }

    /** Of what and how many examples, in words. */
    public String dataInWords() {
        return data.name() + (made ? ", made data: " : ": ") + data.countsInWords();
    }

    /** What came of the targets, a line for each. */
    public List<String> targetsInWords() {
        return judged().stream().map(one -> String.format(
                "%s: target %.4g %s: %.4f, with a confidence of 95 in 100 %s%s",
                one.variant(), one.target().getAsDouble(), one.reached() ? "reached" : "not reached",
                one.test().accuracy(), Interval.of(one.test()), one.tested().oneView().map(alone -> String.format(
                        ", by the mean of each image and its mirror image; by the image alone %.4f (%s)",
                        alone.accuracy(), Interval.of(alone))).orElse(""))).toList();
    }
}
