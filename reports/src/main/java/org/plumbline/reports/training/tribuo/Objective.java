package org.plumbline.reports.training.tribuo;

import java.util.Arrays;
import java.util.Locale;
import org.tribuo.classification.sgd.LabelObjective;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;

/**
 * A loss of a linear model that both libraries have. Of two classes with scores s0 and s1 it is, in either, that of the
 * single score s1 - s0: {@code log(1 + exp(-t s))} or {@code max(0, 1 - t s)}, t = 1 for class 1 and -1 for class 0.
 */
public enum Objective {
    /** The cross-entropy of the softmax. */
    LOGISTIC(new LogMulticlass()),
    /** The greatest violation of a margin of 1 (Crammer, Singer 2001). */
    HINGE(new Hinge(1));

    private final LabelObjective tribuo;

    Objective(LabelObjective tribuo) {
        this.tribuo = tribuo;
    }

    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }

    LabelObjective tribuo() {
        return tribuo;
    }

    /** The loss of a row of scores. */
    double loss(double[] scores, int label) {
        if (this == LOGISTIC) {
            double greatest = Arrays.stream(scores).max().orElseThrow();
            return greatest + Math.log(Arrays.stream(scores).map(score -> Math.exp(score - greatest)).sum())
                    - scores[label];
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < scores.length; other++) {
            greatest = other == label ? greatest : Math.max(greatest, scores[other]);
        }
        return Math.max(0, 1 + greatest - scores[label]);
    }

    /** The scores of what Tribuo predicts by this objective: probabilities, or scores as they are. */
    double score(double predicted) {
        return this == LOGISTIC ? Math.log(predicted) : predicted;
    }

    /** The class of the greatest score, the first such. */
    static int predicted(double[] scores) {
        double greatest = Arrays.stream(scores).max().orElseThrow();
        int label = 0;
        while (scores[label] != greatest) {
            label++;
        }
        return label;
    }
}
