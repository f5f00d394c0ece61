package org.plumbline.reports.training.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.LabelledData;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's linear trainers on a data set of ours. */
final class TribuoSide {

    /** Tribuo logs every thousand steps. Held, as the log manager forgets loggers that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger(AbstractSGDTrainer.class.getName());
    private static final LabelFactory LABELS = new LabelFactory();
    /** Tribuo sorts features by name. */
    private static final String FEATURE = "f%05d";
    /** What is added to the root of AdaGrad's sum of squares: Tribuo's own. */
    static final double EPSILON = 0.1;
    /** The learning rate of {@link LogisticRegressionTrainer}. */
    static final double DEFAULT_RATE = 1;
    /** Its passes. */
    static final int DEFAULT_EPOCHS = 5;

    private final Dataset data;
    private final MutableDataset<Label> training;
    private final MutableDataset<Label> test;

    TribuoSide(Dataset data) {
        LOGGER.setLevel(Level.WARNING);
        this.data = data;
        this.training = dataset(data.train(), data.name());
        this.test = dataset(data.test(), data.name());
    }

    /** {@link LogisticRegressionTrainer} as it comes: five passes of AdaGrad. */
    Contestant asItComes() {
        return train(Objective.LOGISTIC, "LogisticRegressionTrainer as it comes", new LogisticRegressionTrainer());
    }

    /** {@link LinearSGDTrainer} by AdaGrad, from zero and example by example. */
    Contestant linear(Objective objective, double rate, int epochs, long seed) {
        return train(objective, "LinearSGDTrainer, AdaGrad " + rate + ", " + epochs + " passes",
                new LinearSGDTrainer(objective.tribuo(), new AdaGrad(rate, EPSILON), epochs, -1, 1, seed));
    }

    /**
     * The same with the mean of all its steps as the parameters: steps along subgradients of a fixed length do not end
     * in a minimum that has a kink; their mean comes near it (Polyak, Juditsky 1992).
     */
    Contestant averaged(Objective objective, double rate, int epochs, long seed) {
        return train(objective, "LinearSGDTrainer, averaged AdaGrad " + rate + ", " + epochs + " passes",
                new LinearSGDTrainer(objective.tribuo(), new ParameterAveraging(new AdaGrad(rate, EPSILON)), epochs,
                        -1, 1, seed));
    }

    private Contestant train(Objective objective, String name, Trainer<Label> trainer) {
        long start = System.nanoTime();
        Model<Label> model = trainer.train(training);
        double seconds = (System.nanoTime() - start) / 1e9;
        return Contestant.of(objective, "Tribuo " + name, judged(objective, model, training),
                judged(objective, model, test), seconds);
    }

    private Judged judged(Objective objective, Model<Label> model, MutableDataset<Label> examples) {
        return Judged.of(objective, examples.size(), i -> {
            Map<String, Label> scores = model.predict(examples.getExample(i)).getOutputScores();
            return IntStream.range(0, data.classNames().size()).mapToDouble(label ->
                    objective.score(scores.get(Integer.toString(label)).getScore())).toArray();
        }, i -> Integer.parseInt(examples.getExample(i).getOutput().getLabel()));
    }

    private static MutableDataset<Label> dataset(LabelledData data, String name) {
        double[] features = new double[data.shape().count()];
        List<Example<Label>> examples = new ArrayList<>();
        for (int i = 0; i < data.count(); i++) {
            data.features(i, features, 0);
            int[] present = IntStream.range(0, features.length).filter(k -> features[k] != 0).toArray();
            examples.add(new ArrayExample<>(new Label(Integer.toString(data.label(i))),
                    IntStream.of(present).mapToObj(k -> String.format(FEATURE, k)).toArray(String[]::new),
                    IntStream.of(present).mapToDouble(k -> features[k]).toArray()));
        }
        return new MutableDataset<>(examples, new SimpleDataSourceProvenance(name, LABELS), LABELS);
    }
}
