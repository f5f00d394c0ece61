package org.plumbline.oracle.training;

import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.layer.DropoutMask;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.tensor.Named;

/**
 * A plan for a number of examples, with the inputs that change from one batch to the next.
 *
 * @param plan the model's network, bound to them
 * @param scores the value that tells the class
 * @param features the examples' features
 * @param labels their labels, or the numbers that are to be predicted
 * @param masks random masks, by the input's name
 */
record MiniBatch(Plan plan, Buffer scores, Buffer features, Buffer labels, Named<Buffer> masks) {

    int count() {
        return labels.shape().size(0);
    }

    /** Puts an example into a row. */
    void load(Examples examples, int index, int row) {
        load(examples, index, row, features, labels);
    }

    /** Puts an example into a row of buffers that are not bound yet. */
    static void load(Examples examples, int index, int row, Buffer features, Buffer labels) {
        examples.features(index, features.data(), row * examples.shape().count());
        examples.target(index, labels.data(), row * examples.target().count());
    }

    /** Draws the masks anew. */
    void draw(Named<DropoutMask> how, SplitMix64 random) {
        for (String name : masks.names()) {
            DropoutMask mask = how.get(name);
            boolean dropped = mask.of() == DropoutProbability.DROP;
            double[] data = masks.get(name).data();
            for (int i = 0; i < data.length; i++) {
                data[i] = random.uniform() < mask.probability() == dropped ? 0 : 1;
            }
        }
    }

    double loss() {
        return plan.value(Model.LOSS).data()[0];
    }

    /** How many examples get their own class: that of the greatest score or, of a single one, of its sign. */
    int correct() {
        int width = scores.count() / count();
        double[] score = scores.data();
        double[] label = labels.data();
        int correct = 0;
        for (int i = 0; i < count(); i++) {
            // Of two classes the other one is written 0 or -1.
            boolean right = width == 1 ? score[i] > 0 == label[i] > 0 : greatest(i * width, width) == label[i];
            correct += right ? 1 : 0;
        }
        return correct;
    }

    private int greatest(int from, int width) {
        double[] data = scores.data();
        int best = 0;
        for (int j = 1; j < width; j++) {
            best = data[from + j] > data[from + best] ? j : best;
        }
        return best;
    }
}
