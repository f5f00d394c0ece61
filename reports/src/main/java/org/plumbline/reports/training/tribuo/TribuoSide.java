package org.plumbline.reports.training.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.LabelledData;
import org.plumbline.oracle.training.Score;
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
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's linear trainers on a data set of ours. */
final class TribuoSide {

    /** Tribuo logs every thousand steps. Held, as the log manager forgets loggers that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger(AbstractSGDTrainer.class.getName());
    private static final LabelFactory LABELS = new LabelFactory();
    /** Tribuo sorts features by name. */
    private static final String FEATURE = "f%05d";

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

    /** {@link LinearSGDTrainer} by AdaGrad, one example at a time. */
    Contestant linear(Objective objective, double rate, int epochs, long seed) {
        return train(objective, "LinearSGDTrainer, AdaGrad " + rate + ", " + epochs + " passes",
                new LinearSGDTrainer(objective.tribuo(), new AdaGrad(rate, 0.1), epochs, -1, 1, seed));
    }

    private Contestant train(Objective objective, String name, Trainer<Label> trainer) {
        long start = System.nanoTime();
        Model<Label> model = trainer.train(training);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Contestant(objective, "Tribuo " + name, score(objective, model, training),
                score(objective, model, test), seconds);
    }

    private Score score(Objective objective, Model<Label> model, MutableDataset<Label> examples) {
        double loss = 0;
        int correct = 0;
        for (Example<Label> example : examples) {
            Map<String, Label> scores = model.predict(example).getOutputScores();
            double[] row = IntStream.range(0, data.classNames().size())
                    .mapToDouble(label -> scores.get(Integer.toString(label)).getScore()).toArray();
            int label = Integer.parseInt(example.getOutput().getLabel());
            loss += objective.loss(row, label);
            correct += Objective.predicted(row) == label ? 1 : 0;
        }
        return new Score(loss / examples.size(), correct, examples.size());
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
