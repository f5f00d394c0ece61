package org.plumbline.reports.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plumbline.oracle.training.Score;

/** A score as JSON. */
public final class ScoreJson {

    private ScoreJson() {
    }

    /** Of a model that predicts numbers, which are not right or wrong. */
    static void putLoss(ObjectNode node, Score score) {
        node.put("loss", score.loss()).put("count", score.count());
    }

    /** Of a model that predicts classes. */
    public static void put(ObjectNode node, Score score) {
        putLoss(node, score);
        node.put("correct", score.correct()).put("accuracy", score.accuracy());
    }

    /** Where the accuracy lies. */
    public static void putInterval(ObjectNode node, Score score) {
        Interval interval = Interval.of(score);
        node.putArray("interval").add(interval.low()).add(interval.high());
    }
}
