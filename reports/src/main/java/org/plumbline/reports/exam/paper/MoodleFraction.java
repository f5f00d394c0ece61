package org.plumbline.reports.exam.paper;

import java.util.List;

/** The parts of a question's points that Moodle knows an answer to be worth, in percent, as it writes them. */
final class MoodleFraction {

    /** What an import rounds or refuses others to. */
    private static final List<String> ALLOWED = List.of("5", "10", "11.11111", "12.5", "14.28571", "16.66667", "20",
            "25", "30", "33.33333", "40", "50", "60", "66.66667", "70", "75", "80", "83.33333", "90", "100");
    /** By how much what Moodle writes of thirds and the like is off. */
    private static final double ROUNDED = 1e-5;

    private MoodleFraction() {
    }

    /** One of so many answers that are worth all the points together; more, where Moodle cannot say so little. */
    static String oneOf(int answers) {
        return ALLOWED.stream().filter(percent -> Double.parseDouble(percent) + ROUNDED >= 100.0 / answers).findFirst()
                .orElseThrow();
    }
}
