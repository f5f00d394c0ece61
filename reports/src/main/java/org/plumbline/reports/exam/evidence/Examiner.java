package org.plumbline.reports.exam.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.training.SplitMix64;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.expression.Values;

/** Examines the evidence of answers. */
public final class Examiner {

    static final int CASES = 200;
    /** Deviations within which a simulation's mean lies but once in two million. */
    private static final double DEVIATIONS = 5;

    private final Instance instance;
    private final Part part;
    private final long seed;

    /** @param seed of random cases */
    public Examiner(Instance instance, Part part, long seed) {
        this.instance = instance;
        this.part = part;
        this.seed = seed;
    }

    /**
     * What came of each piece of evidence.
     *
     * @throws UnusableExam if one cannot be examined
     */
    public List<Finding> findings() throws UnusableExam {
        List<Finding> findings = new ArrayList<>();
        for (Evidence evidence : part.evidence()) {
            findings.add(finding(evidence));
        }
        return findings;
    }

    /** How well an answer is backed by what was found: by the best of it, unless something refutes it. */
    public static Status status(List<Finding> findings) {
        return findings.stream().anyMatch(one -> one.status() == Status.REFUTED) ? Status.REFUTED
                : findings.stream().map(Finding::status).min(Comparator.naturalOrder())
                        .orElse(Status.UNSUPPORTED);
    }

    private Finding finding(Evidence evidence) throws UnusableExam {
        if (evidence instanceof Evidence.Holds holds) {
            return HoldsCheck.of(instance, holds, answer(), seed);
        } else if (evidence instanceof Evidence.Derivative derivative) {
            return derivative(derivative);
        } else if (evidence instanceof Evidence.Equals equals) {
            return equal(equals);
        } else if (evidence instanceof Evidence.Simulation simulation) {
            return simulated(simulation);
        } else if (evidence instanceof Evidence.Training training) {
            return TrainingCheck.of(training);
        }
        Evidence.Checked checked = (Evidence.Checked) evidence;
        return NamedCheck.of(checked).check(instance, part);
    }

    private Map<String, Object> answer() throws UnusableExam {
        return Key.answer(instance, part.answer()).map(value -> Map.of("answer", value)).orElse(Map.of());
    }

    static String show(Map<String, Object> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + " = " + Values.show(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Answer.Formula formula(Evidence evidence) throws UnusableExam {
        if (part.answer() instanceof Answer.Formula formula) {
            return formula;
        }
        throw new UnusableExam(List.of(new Problem(evidence.place(), "this evidence is of an answer that is a "
                + "formula, and that of part '" + part.id() + "' is none; state what holds of it")));
    }

    private Finding derivative(Evidence.Derivative claim) throws UnusableExam {
        DerivativeCheck check = new DerivativeCheck(instance, formula(claim), claim);
        SplitMix64 random = SplitMix64.of(seed);
        for (int i = 0; i < CASES; i++) {
            Optional<String> refuted = check.refutedBy(random);
            if (refuted.isPresent()) {
                return new Finding(Status.REFUTED, claim.says(), refuted.get());
            }
        }
        return new Finding(Status.TESTED, claim.says(), "central differences in 106 bits, " + CASES
                + " random cases");
    }

    private Finding equal(Evidence.Equals claim) throws UnusableExam {
        return Sameness.of(instance, formula(claim), claim.other(), seed)
                .map(differs -> new Finding(Status.REFUTED, claim.says(), differs))
                .orElseGet(() -> new Finding(Status.TESTED, claim.says(), Sameness.POINTS
                        + " random cases, in 106 bits"));
    }

    private Finding simulated(Evidence.Simulation claim) throws UnusableExam {
        Map<String, Object> answer = answer();
        double expected = Values.real(instance.value(claim.expects(), answer));
        SplitMix64 random = SplitMix64.of(seed);
        SummaryStatistics outcomes = new SummaryStatistics();
        Tried tried = new Tried(claim.over(), instance);
        for (int i = 0; i < claim.trials(); i++) {
            Object outcome = instance.value(claim.trial(), tried.draw(random));
            outcomes.addValue(outcome instanceof Boolean yes ? yes ? 1 : 0 : Values.real(outcome));
        }
        double error = DEVIATIONS * outcomes.getStandardDeviation() / Math.sqrt(claim.trials());
        String detail = String.format(Locale.ROOT, "%.4g \u00b1 %.2g (%,d trials), expected %.4g", outcomes.getMean(),
                error, claim.trials(), expected);
        boolean within = Math.abs(outcomes.getMean() - expected) <= error + Math.ulp(expected);
        return new Finding(within ? Status.SAMPLED : Status.REFUTED, claim.says(), detail);
    }
}
