package org.plumbline.reports.check;

import org.plumbline.properties.check.Grade;
import org.plumbline.reports.page.Html;

/** A grade on a page: its words in its colour. */
final class GradeBadge {

    private GradeBadge() {
    }

    static String of(Grade grade) {
        return Html.badge(colour(grade), Words.grade(grade));
    }

    /** The class of its colour in the pages' style. */
    static String colour(Grade grade) {
        return switch (grade) {
            case RIGHT -> "pass";
            case IMPRECISE, DOCUMENTED, FRAGILE, OTHER_CONVENTION, NOT_JUDGED -> "warn";
            case MISSING -> "none";
            case KNOWN_DEFECT, WRONG, PROTOCOL, RAISES, BROKEN, ABSENT -> "fail";
        };
    }
}
