package org.plumbline.reports.thirdparty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param conventions the witnesses under the conventions they declare, in the order they are tried
 * @param discrepancies where documentation and behaviour differ
 */
public record FunctionTrial(String library, String subject, UnaryOperator<Tensor> implementation,
        Function<Random, Tensor> input, Map<String, Witness> conventions, List<Discrepancy> discrepancies)
        implements Trial {

    private static final int INPUTS = 100;

    @Override
    public Judgement judge(long seed) {
        Random random = new Random(Objects.hash(seed, library, subject));
        List<Tensor> inputs = Stream.generate(() -> input.apply(random)).limit(INPUTS).toList();
        List<Attempt> attempts = new ArrayList<>();
        for (Map.Entry<String, Witness> convention : conventions.entrySet()) {
            List<Verdict> verdicts = inputs.stream().map(x -> compare(convention.getValue(), x)).toList();
            int comparisons = inputs.stream().mapToInt(x -> implementation.apply(x).count()).sum();
            Attempt attempt = Attempt.of(convention.getKey(), comparisons, Verdict.worst(verdicts));
            attempts.add(attempt);
            if (attempt.agrees()) {
                break;
            }
        }
        return Judgement.of(this, attempts, discrepancies);
    }

    private Verdict compare(Witness witness, Tensor x) {
        return witness.at(x).judge("y", implementation.apply(x)).under("x = " + x);
    }
}
