package org.plumbline.reports.training.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.KnownModels;

/**
 * Linear classifiers of both libraries on the same examples.
 *
 * @param data on what
 * @param made whether that is made data
 * @param minimum the least logistic loss of a linear classifier, where it is known and trained for
 * @param asItComes Tribuo's trainer of the logistic loss with no setting of ours
 * @param duels both libraries on the same objective
 */
public record Comparison(Dataset data, boolean made, Optional<Minimum> minimum, Contestant asItComes,
        List<Duel> duels) {

    /** Passes over few examples that end near the minimum of a convex objective, even an ill-conditioned one. */
    private static final int LONG = 1500;
    private static final int SHORT = 10;

    public Comparison {
        duels = List.copyOf(duels);
    }

    /**
     * Both libraries on the same objective.
     *
     * @param tribuo as Tribuo trained it
     * @param ours as we did
     */
    public record Duel(Contestant tribuo, Contestant ours) {
    }

    /** Two classes: the logistic and the hinge loss, to the minimum. */
    public static Comparison binary(Dataset data, boolean made, long seed, int threads) {
        TribuoSide tribuo = new TribuoSide(data);
        return new Comparison(data, made, Minimum.of(data.train()), tribuo.asItComes(), List.of(
                new Duel(tribuo.linear(Objective.LOGISTIC, 1, LONG, seed),
                        PlumblineSide.train(Objective.LOGISTIC, known("eecs498-logistic"), LONG, data, seed, threads)),
                new Duel(tribuo.linear(Objective.HINGE, 0.2, LONG, seed),
                        PlumblineSide.train(Objective.HINGE, known("eecs498-svm"), LONG, data, seed, threads))));
    }

    /** Ten classes: the softmax loss, as long as a model is usually trained. */
    public static Comparison digits(Dataset data, boolean made, long seed, int threads) {
        TribuoSide tribuo = new TribuoSide(data);
        return new Comparison(data, made, Optional.empty(), tribuo.asItComes(), List.of(
                new Duel(tribuo.linear(Objective.LOGISTIC, 0.05, SHORT, seed),
                        PlumblineSide.train(Objective.LOGISTIC, known("mnist-softmax"), SHORT, data, seed, threads))));
    }

    private static KnownModel known(String name) {
        return KnownModels.find(name).orElseThrow();
    }

    /** All, in the order of the table. */
    public List<Contestant> contestants() {
        return Stream.concat(Stream.of(asItComes), duels.stream().flatMap(duel ->
                Stream.of(duel.tribuo(), duel.ours()))).toList();
    }

    /** How much a training loss lies above the minimum, where that is the objective's. */
    public Optional<Double> aboveMinimum(Contestant one) {
        return minimum.filter(known -> one.objective() == Objective.LOGISTIC)
                .map(known -> one.training().loss() - known.loss());
    }

    /** Accuracies always; losses where both were trained to the minimum. What comes as it comes stops before. */
    public List<Agreement> agreements() {
        List<Agreement> all = new ArrayList<>();
        all.add(Agreement.ofAccuracies(asItComes, duels.get(0).ours()));
        for (Duel duel : duels) {
            all.add(Agreement.ofAccuracies(duel.tribuo(), duel.ours()));
            minimum.ifPresent(known -> all.addAll(duel.ours().objective() == Objective.LOGISTIC
                    ? List.of(Agreement.withMinimum(duel.tribuo(), known), Agreement.withMinimum(duel.ours(), known))
                    : List.of(Agreement.ofLosses(duel.tribuo(), duel.ours(), known))));
        }
        return all;
    }
}
