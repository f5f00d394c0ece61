package org.plumbline.reports.exam.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.plumbline.reports.exam.course.PartName;

/**
 * An answer and its mark.
 *
 * @param of what the part is worth
 * @param answer empty if there is none
 * @param points empty where a person decides
 * @param says why
 */
public record MarkedPart(PartName name, BigDecimal of, String answer, Optional<BigDecimal> points, String says) {

    private static final int DIGITS = 2;

    static MarkedPart of(PartName name, BigDecimal of, String answer, Judgement judgement) {
        return new MarkedPart(name, of, answer, judgement.share().map(share -> points(share, of)), judgement.says());
    }

    /** To a hundredth of a point. */
    private static BigDecimal points(BigFraction share, BigDecimal of) {
        return new BigDecimal(share.getNumerator()).multiply(of)
                .divide(new BigDecimal(share.getDenominator()), DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    boolean isRight() {
        return points.isPresent() && points.get().compareTo(of) == 0;
    }
}
