package org.plumbline.reports.exam.grade;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What an answer is worth.
 *
 * @param share of the part's points; empty where a person decides
 * @param says why
 */
public record Judgement(Optional<BigFraction> share, String says) {

    static Judgement right(String says) {
        return new Judgement(Optional.of(BigFraction.ONE), says);
    }

    static Judgement wrong(String says) {
        return new Judgement(Optional.of(BigFraction.ZERO), says);
    }

    static Judgement byAPerson(String says) {
        return new Judgement(Optional.empty(), says);
    }

    public boolean isRight() {
        return share.isPresent() && share.get().equals(BigFraction.ONE);
    }
}
