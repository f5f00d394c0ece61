package org.plumbline.reports.exam.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Domain;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.formula.MalformedFormula;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Sameness;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.grade.Judge;
import org.plumbline.reports.exam.grade.Judgement;
import org.plumbline.reports.exam.grade.Python;

/**
 * Judges formulas: by value against the key, and where they are written in other names than the key, by the key's own
 * evidence with the formula in its place.
 */
final class FormulaAnswer {

    private final Instance instance;
    private final Part part;
    private final Map<String, Domain> of;
    private final long seed;

    /** @param more names that formulas use beside those of the key */
    FormulaAnswer(Instance instance, Part part, Map<String, Domain> more, long seed) {
        this.instance = instance;
        this.part = part;
        this.of = new LinkedHashMap<>(key(part).of());
        this.of.putAll(more);
        this.seed = seed;
    }

    private static Answer.Formula key(Part part) {
        return (Answer.Formula) part.answer();
    }

    Verdict judge(Expression written) throws UnusableExam {
        Part wider = part.with(new Answer.Formula(key(part).value(), of), part.evidence());
        Judgement judgement = new Judge(instance, wider, new Python(Optional.empty()), seed).judge(written.text());
        String says = "$" + written.text() + "$";
        if (judgement.isRight()) {
            return Verdict.right(Status.TESTED, says, judgement.says());
        }
        String differs = differs(key(part).value(), written).filter(where -> !where.equals(judgement.says()))
                .map(where -> "; " + where).orElse("");
        return Verdict.wrong(says, judgement.says() + differs);
    }

    /** Whether it is what is right if an earlier answer is carried on. */
    Finding carried(Expression right, String from, Expression written) throws UnusableExam {
        String says = "$" + written.text() + "$, with the answer to " + from + " carried on";
        Optional<String> differs = differs(right, written);
        return differs.map(where -> new Finding(Status.REFUTED, says, where)).orElseGet(() -> new Finding(
                Status.TESTED, says, "then it is right: the same by value at " + Sameness.POINTS + " random points"));
    }

    private Optional<String> differs(Expression right, Expression written) throws UnusableExam {
        try {
            return Sameness.of(instance, new Answer.Formula(right, of), written.text(), seed);
        } catch (MalformedFormula malformed) {
            return Optional.of("it cannot be read: character " + (malformed.position() + 1) + ": "
                    + malformed.getMessage());
        }
    }
}
