package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.StochasticGradientOptimiser;

/**
 * An optimiser over many steps of random gradients, against all the rules it may follow.
 *
 * @param subject the optimiser and its settings
 * @param shape of the parameter
 * @param optimiser makes one
 * @param rules the rules under the conventions they declare, all of which are tried
 * @param coincidences why the evidence cannot tell some of the rules apart
 * @param findings where documentation and behaviour differ, by running it
 */
record OptimiserTrial(String subject, Shape shape, Supplier<StochasticGradientOptimiser> optimiser, List<Rule> rules,
        List<String> coincidences, Supplier<List<Discrepancy>> findings) implements Trial {

    private static final int STEPS = 200;
    private static final Shape MATRIX = Shape.of(2, 3);
    /** What the agreement does not reach; findings tell of some of it. */
    private static final String EVIDENCE = STEPS + " steps from a random start, each of weight 1 and of a dense "
            + "gradient of random elements from -4 to 4; no other weights and no sparse gradients";

    /** A trial on a matrix. */
    OptimiserTrial(String subject, Supplier<StochasticGradientOptimiser> optimiser, List<Rule> rules,
            Supplier<List<Discrepancy>> findings) {
        this(subject, MATRIX, optimiser, rules, findings);
    }

    /** A trial whose rules can all be told apart. */
    OptimiserTrial(String subject, Shape shape, Supplier<StochasticGradientOptimiser> optimiser, List<Rule> rules,
            Supplier<List<Discrepancy>> findings) {
        this(subject, shape, optimiser, rules, List.of(), findings);
    }

    /** The same trial, with why it cannot tell some rules apart. */
    OptimiserTrial coinciding(String why) {
        return new OptimiserTrial(subject, shape, optimiser, rules, List.of(why), findings);
    }

    @Override
    public String library() {
        return Tribuo.LIBRARY;
    }

    @Override
    public Judgement judge(long seed) {
        Random random = new Random(Objects.hash(seed, subject));
        Tensor start = random(random);
        List<Tensor> gradients = Stream.generate(() -> random(random)).limit(STEPS).toList();
        List<Tensor> parameters = Run.parameters(optimiser.get(), start, gradients);
        List<Attempt> attempts = rules.stream().map(rule -> Attempt.of(rule.conventions(), STEPS * shape.count(),
                rule.judge(start, gradients, parameters))).toList();
        List<String> limits = new ArrayList<>(List.of(EVIDENCE));
        limits.addAll(coincidences);
        return Judgement.of(this, attempts, limits, findings.get());
    }

    private Tensor random(Random random) {
        return Tensor.build(shape, at -> 8 * random.nextDouble() - 4);
    }
}
