package org.plumbline.reports.exam.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Audit;
import org.plumbline.fixtures.exam.Domain;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Expression;
import org.plumbline.fixtures.exam.GivenAnswer;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Examiner;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Values;
import org.plumbline.reports.exam.grade.Judge;
import org.plumbline.reports.exam.grade.Judgement;
import org.plumbline.reports.exam.grade.Python;

/** Judges answers of a graded paper, whatever marks they got. */
final class AnswerJudge {

    private final Instance instance;
    private final Python python;
    private final long seed;

    /**
     * A judge of one question.
     *
     * @param instance the question with its original values
     * @param seed of random cases
     */
    AnswerJudge(Instance instance, Python python, long seed) {
        this.instance = instance;
        this.python = python;
        this.seed = seed;
    }

    Verdict judge(GivenAnswer answer) throws UnusableExam {
        List<Finding> claims = claims(answer.part(), answer.claims());
        if (answer.lost().isPresent()) {
            return new Verdict(Outcome.LOST, claims);
        }
        List<Verdict> readings = new ArrayList<>();
        for (Expression reading : answer.reads()) {
            readings.add(answer.under().isPresent() ? under(answer, answer.under().get(), reading)
                    : judge(answer.part(), answer.of(), reading));
        }
        Verdict verdict = readings.isEmpty() ? new Verdict(Outcome.OPEN, claims)
                : Verdict.ofReadings(readings).with(claims).with(carried(answer));
        return Examiner.status(claims) == Status.REFUTED ? verdict.refuted() : verdict;
    }

    /** What an answer to a part is, as one may write it. */
    Verdict judge(Part part, Map<String, Domain> of, Expression written) throws UnusableExam {
        if (part.answer() instanceof Answer.Formula) {
            return new FormulaAnswer(instance, part, of, seed).judge(written);
        }
        String given;
        String shown;
        if (part.answer() instanceof Answer.Code) {
            given = written.text();
            shown = "`" + given + "`, run on the cases of the key";
        } else if (part.answer() instanceof Answer.Matrix) {
            Object matrix = instance.value(written);
            given = rows(Values.tensor(matrix));
            shown = Values.show(matrix);
        } else {
            given = instance.fill(written.text());
            shown = given;
        }
        return verdict(part, shown, new Judge(instance, part, python, seed).judge(given));
    }

    private static Verdict verdict(Part part, String shown, Judgement judgement) {
        if (judgement.isRight()) {
            return part.answer() instanceof Answer.Code ? Verdict.right(Status.TESTED, shown, judgement.says())
                    : Verdict.right(Status.PROVED, shown, "it is the key's");
        } else if (judgement.share().isEmpty()) {
            return Verdict.open(shown, judgement.says());
        }
        return new Verdict(judgement.share().get().getNumerator().signum() == 0 ? Outcome.WRONG : Outcome.PARTLY,
                List.of(new Finding(Status.REFUTED, shown, judgement.says())));
    }

    private static String rows(Tensor matrix) {
        int columns = matrix.size(matrix.rank() - 1);
        return IntStream.range(0, matrix.count()).mapToObj(i -> (i % columns == 0 ? "[" : ", ") + matrix.at(i)
                + (i % columns == columns - 1 ? "]" : "")).collect(Collectors.joining("", "[", "]"));
    }

    /** What comes of statements, where {@code answer} is the key's. */
    List<Finding> claims(Part part, List<Evidence> claims) throws UnusableExam {
        return new Examiner(instance, part.with(part.answer(), claims), seed).findings();
    }

    private Verdict under(GivenAnswer answer, String name, Expression reading) throws UnusableExam {
        Optional<Audit.Reading> found = answer.question().audits().stream()
                .flatMap(audit -> audit.readings().stream()).filter(one -> one.reading().equals(name)).findFirst();
        if (found.isEmpty()) {
            throw new UnusableExam(List.of(new Problem(answer.place(), "the reading '" + name + "' came; allowed: one "
                    + "of the audit of question " + answer.question().id() + ", " + answer.question().audits().stream()
                            .flatMap(audit -> audit.readings().stream()).map(Audit.Reading::reading).toList())));
        }
        String right = instance.fill(found.get().answer());
        return bare(right).equals(bare(instance.fill(reading.text())))
                ? Verdict.right(Status.UNSUPPORTED, right, "right under a reading of the statement: " + name)
                : Verdict.wrong(reading.text(), "right, where the statement is read so (" + name + "): " + right);
    }

    private static String bare(String answer) {
        return answer.replaceAll("[\\s$]", "");
    }

    private List<Finding> carried(GivenAnswer answer) throws UnusableExam {
        List<Finding> findings = new ArrayList<>();
        if (answer.carried().isPresent() && answer.part().answer() instanceof Answer.Formula) {
            FormulaAnswer formula = new FormulaAnswer(instance, answer.part(), answer.of(), seed);
            for (Expression reading : answer.reads()) {
                findings.add(formula.carried(answer.carried().get().right(), answer.carried().get().from(), reading));
            }
        }
        return findings;
    }
}
