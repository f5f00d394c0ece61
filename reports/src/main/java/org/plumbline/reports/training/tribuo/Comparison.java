package org.plumbline.reports.training.tribuo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param minima the least losses of a linear classifier, of the objectives that are trained to them
 * @param asItComes Tribuo's trainer of the logistic loss with no setting of ours, and the same steps of ours
 * @param duels both libraries on the same objective
 */
public record Comparison(Dataset data, boolean made, Map<Objective, Minimum> minima, Duel asItComes,
        List<Duel> duels) {

    /** Passes over few examples that end near the minimum of a convex objective, even an ill-conditioned one. */
    private static final int LONG = 1500;
    /** The same of one that has kinks. */
    private static final int LONGER = 6000;
    private static final int SHORT = 10;
    /** Of two scores, both of which a step moves, the difference moves by twice as much as one score beside a 0. */
    private static final int PAIR = 2;

    public Comparison {
        minima = Collections.unmodifiableMap(new EnumMap<>(minima));
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
        Map<Objective, Minimum> minima = new EnumMap<>(Objective.class);
        for (Objective objective : Objective.values()) {
            Minimum.of(objective, data.train()).ifPresent(minimum -> minima.put(objective, minimum));
        }
        return new Comparison(data, made, minima, asItComes(tribuo, "eecs498-logistic",
                PAIR * TribuoSide.DEFAULT_RATE, data, seed, threads), List.of(
                new Duel(tribuo.linear(Objective.LOGISTIC, 1, LONG, seed),
                        PlumblineSide.train(Objective.LOGISTIC, known("eecs498-logistic"), LONG, data, seed, threads)),
                new Duel(tribuo.averaged(Objective.HINGE, 1, LONGER, seed),
                        PlumblineSide.train(Objective.HINGE, known("eecs498-svm"), LONG, data, seed, threads))));
    }

    /** Ten classes: the softmax loss, by the same steps. */
    public static Comparison digits(Dataset data, boolean made, long seed, int threads) {
        TribuoSide tribuo = new TribuoSide(data);
        return new Comparison(data, made, new EnumMap<>(Objective.class),
                asItComes(tribuo, "mnist-softmax", TribuoSide.DEFAULT_RATE, data, seed, threads), List.of(
                new Duel(tribuo.linear(Objective.LOGISTIC, 0.05, SHORT, seed),
                        PlumblineSide.adaGrad(Objective.LOGISTIC, known("mnist-softmax"), 0.05, SHORT, data, seed,
                                threads))));
    }

    private static Duel asItComes(TribuoSide tribuo, String name, double rate, Dataset data, long seed,
            int threads) {
        return new Duel(tribuo.asItComes(), PlumblineSide.adaGrad(Objective.LOGISTIC, known(name), rate,
                TribuoSide.DEFAULT_EPOCHS, data, seed, threads));
    }

    private static KnownModel known(String name) {
        return KnownModels.find(name).orElseThrow();
    }

    /** All, in the order of the table. */
    public List<Contestant> contestants() {
        return Stream.concat(Stream.of(asItComes), duels.stream())
                .flatMap(duel -> Stream.of(duel.tribuo(), duel.ours())).toList();
    }

    /** How much a training loss lies above the minimum, where that is the objective's. */
    public Optional<Double> aboveMinimum(Contestant one) {
        return Optional.ofNullable(minima.get(one.objective())).map(known -> one.training().loss() - known.loss());
    }

    /**
     * Accuracies; losses beside their minimum where both were trained to it, else beside each other. As Tribuo's
     * trainer comes, its steps are long to the end, and its losses vary with the seed by more than their error.
     */
    public List<Agreement> agreements() {
        List<Agreement> all = new ArrayList<>();
        all.add(Agreement.ofAccuracies(asItComes.tribuo(), asItComes.ours()));
        for (Duel duel : duels) {
            all.add(Agreement.ofAccuracies(duel.tribuo(), duel.ours()));
            Minimum minimum = minima.get(duel.ours().objective());
            all.addAll(minimum == null ? List.of(Agreement.ofLosses(duel.tribuo(), duel.ours()))
                    : List.of(Agreement.withMinimum(duel.tribuo(), minimum),
                            Agreement.withMinimum(duel.ours(), minimum)));
        }
        return all;
    }
}
