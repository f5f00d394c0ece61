package org.plumbline.reports.thirdparty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Verdict;

/**
 * A function against what witnesses say of it, on random inputs.
 *
 * @param library the library
 * @param subject the function
 * @param implementation the function, from an input to its values
 * @param input a random input
 * @param range what the inputs are drawn from: {@code numbers from -6 to 6}
 * @param conventions what it may be meant to be, all of which are tried
 * @param discrepancies where documentation and behaviour differ
 */
public record FunctionTrial(String library, String subject, UnaryOperator<Tensor> implementation,
        Function<Random, Tensor> input, String range, List<Convention> conventions, List<Discrepancy> discrepancies)
        implements Trial {

    private static final int INPUTS = 100;

    @Override
    public Judgement judge(long seed) {
        Random random = new Random(Objects.hash(seed, library, subject));
        List<Tensor> inputs = Stream.generate(() -> input.apply(random)).limit(INPUTS).toList();
        List<Attempt> attempts = new ArrayList<>();
        for (Convention convention : conventions) {
            int comparisons = inputs.stream().mapToInt(x -> implementation.apply(x).count()).sum();
            Attempt attempt = Attempt.of(convention.name(), comparisons, compare(convention.witness(), inputs));
            boolean measured = attempt.outcome() == Judgement.Outcome.DIFFERS && convention.target().isPresent();
            attempts.add(measured ? measured(attempt, convention.target().get(), inputs) : attempt);
        }
        return Judgement.of(this, attempts, List.of("random " + range), discrepancies);
    }

    private Attempt measured(Attempt attempt, Convention.Target target, List<Tensor> inputs) {
        return attempt.measuredBy(target.name(), compare(target.witness(), inputs));
    }

    private Verdict compare(Witness witness, List<Tensor> inputs) {
        return Verdict.worst(inputs.stream()
                .map(x -> witness.at(x).judge("y", implementation.apply(x)).under("x = " + x)).toList());
    }
}
