package org.plumbline.reports.exam.grade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.course.PartName;

/**
 * Marks of answers that are judged anew by a corrected key.
 *
 * @param grades the marks after it
 * @param changes what changed, of each paper and part that did
 */
public record Regrade(Grades grades, List<Change> changes) {

    /**
     * A changed mark.
     *
     * @param before as it was
     * @param after as it is
     */
    public record Change(String student, MarkedPart before, MarkedPart after) {

        /** More than nothing, if the student gains; what a person decides counts as nothing. */
        public BigDecimal gain() {
            return after.points().orElse(BigDecimal.ZERO).subtract(before.points().orElse(BigDecimal.ZERO));
        }

        /** {@code s1 q1.a: 0 to 2 of 2, as ...}. */
        public String inWords() {
            return student + " " + after.name() + ": " + words(before) + " to " + words(after) + " of "
                    + Points.number(after.of()) + ", " + after.says();
        }

        private static String words(MarkedPart part) {
            return part.points().map(Points::number).orElse("open");
        }
    }

    /**
     * Marks these parts again, from the answers that were marked before; the others keep their marks.
     *
     * @param before the marks so far
     * @param changed the parts whose key was corrected
     */
    public static Regrade of(Grades before, Set<PartName> changed, Grader grader) {
        List<MarkedPaper> papers = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (MarkedPaper paper : before.papers()) {
            Map<PartName, String> answers = new HashMap<>();
            paper.parts().forEach(part -> answers.put(part.name(), part.answer()));
            Map<PartName, MarkedPart> anew = new HashMap<>();
            grader.mark(paper.student(), answers).parts().forEach(part -> anew.put(part.name(), part));
            List<MarkedPart> parts = new ArrayList<>();
            for (MarkedPart part : paper.parts()) {
                MarkedPart after = changed.contains(part.name()) ? anew.getOrDefault(part.name(), part) : part;
                if (!after.points().equals(part.points()) || after.of().compareTo(part.of()) != 0) {
                    changes.add(new Change(paper.student().id(), part, after));
                }
                parts.add(after);
            }
            papers.add(new MarkedPaper(paper.student(), parts));
        }
        return new Regrade(new Grades(before.exam(), before.seed(), papers), List.copyOf(changes));
    }
}
