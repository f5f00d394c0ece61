package org.plumbline.properties.loss;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import org.plumbline.properties.Standards;

/** The defaults of the losses and penalties are those that their documentation names. */
class DefaultsTest {

    private static final Map<String, String> DOCUMENTED = Map.ofEntries(
            entry("binary-cross-entropy", "{floor=EXACT, reduction=MEAN, meanOver=ELEMENTS} {alpha=1.0, beta=1.0}"),
            entry("binary-cross-entropy-with-logits",
                    "{reduction=MEAN, meanOver=ELEMENTS} {alpha=1.0, beta=1.0}"),
            entry("cross-entropy", "{reduction=MEAN, weightedMean=BY_WEIGHT} "
                    + "{ignored=OptionalInt.empty, smoothing=0.0}"),
            entry("elastic-net-penalty", "{factor=ONE, atZero=MIDDLE} {lambda1=1.0, lambda2=1.0}"),
            entry("hinge-loss",
                    "{binaryLabels=ZERO_ONE, power=LINEAR, atMargin=LEFT, reduction=MEAN, meanOver=ELEMENTS} {}"),
            entry("huber", "{scale=HUBER, reduction=MEAN, meanOver=ELEMENTS} {delta=1.0}"),
            entry("l1-penalty", "{atZero=MIDDLE} {lambda=1.0}"),
            entry("l2-penalty", "{factor=ONE} {lambda=1.0}"),
            entry("logistic-loss", "{binaryLabels=ZERO_ONE, reduction=MEAN, meanOver=ELEMENTS} {}"),
            entry("mean-absolute-error", "{atZero=MIDDLE, reduction=MEAN, meanOver=ELEMENTS} {}"),
            entry("mean-squared-error", "{factor=ONE, reduction=MEAN, meanOver=ELEMENTS} {}"),
            entry("multi-class-hinge", "{margin=WESTON_WATKINS, power=LINEAR, atMargin=LEFT, reduction=MEAN} {}"),
            entry("negative-log-likelihood", "{reduction=MEAN, weightedMean=BY_WEIGHT} {ignored=OptionalInt.empty}"),
            entry("soft-target-cross-entropy", "{given=LOGITS, reduction=MEAN} {}"));

    @Example
    void areWhatIsDocumented() {
        assertThat(Standards.of(getClass().getPackage())).containsExactlyInAnyOrderEntriesOf(DOCUMENTED);
    }
}
