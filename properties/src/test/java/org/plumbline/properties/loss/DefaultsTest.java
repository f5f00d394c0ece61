package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;

/** The defaults of the losses and penalties are those that their documentation names. */
class DefaultsTest {

    /** By operation, its conventions and its hyper-parameters. */
    @Example
    void areTheDocumentedOnes() {
        Map<String, String> defaults = new TreeMap<>();
        for (Suite<?> suite : Suites.all()) {
            Operation standard = suite.standard();
            if (standard.getClass().getPackageName().endsWith(".loss")) {
                defaults.put(standard.name(), standard.conventions() + " " + standard.hyperparameters());
            }
        }
        assertThat(defaults).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("binary-cross-entropy",
                        "{floor=EXACT, reduction=MEAN, meanOver=ELEMENTS} {alpha=1.0, beta=1.0}"),
                Map.entry("binary-cross-entropy-with-logits",
                        "{reduction=MEAN, meanOver=ELEMENTS} {alpha=1.0, beta=1.0}"),
                Map.entry("cross-entropy",
                        "{reduction=MEAN, weightedMean=BY_WEIGHT} {ignored=OptionalInt.empty, smoothing=0.0}"),
                Map.entry("elastic-net-penalty", "{factor=ONE, atZero=MIDDLE} {lambda1=1.0, lambda2=1.0}"),
                Map.entry("hinge-loss",
                        "{binaryLabels=ZERO_ONE, power=LINEAR, atMargin=LEFT, reduction=MEAN, meanOver=ELEMENTS} {}"),
                Map.entry("huber", "{scale=HUBER, reduction=MEAN, meanOver=ELEMENTS} {delta=1.0}"),
                Map.entry("l1-penalty", "{atZero=MIDDLE} {lambda=1.0}"),
                Map.entry("l2-penalty", "{factor=ONE} {lambda=1.0}"),
                Map.entry("logistic-loss", "{binaryLabels=ZERO_ONE, reduction=MEAN, meanOver=ELEMENTS} {}"),
                Map.entry("mean-absolute-error", "{atZero=MIDDLE, reduction=MEAN, meanOver=ELEMENTS} {}"),
                Map.entry("mean-squared-error", "{factor=ONE, reduction=MEAN, meanOver=ELEMENTS} {}"),
                Map.entry("multi-class-hinge",
                        "{margin=WESTON_WATKINS, power=LINEAR, atMargin=LEFT, reduction=MEAN} {}"),
                Map.entry("negative-log-likelihood",
                        "{reduction=MEAN, weightedMean=BY_WEIGHT} {ignored=OptionalInt.empty}"),
                Map.entry("soft-target-cross-entropy", "{given=LOGITS, reduction=MEAN} {}")));
    }
}
