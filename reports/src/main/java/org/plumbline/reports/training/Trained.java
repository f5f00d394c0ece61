package org.plumbline.reports.training;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.oracle.training.Checkpoint;
import org.plumbline.oracle.training.Epoch;
import org.plumbline.oracle.training.Score;

/**
 * A variant that was trained.
 *
 * @param variant its name
 * @param parameters how many numbers were learned
 * @param checkpoint training after its last pass
 * @param tested what the best pass's model does on the test examples
 * @param target the accuracy that is asked of it, if one is
 * @param loss what its losses are, in words
 * @param seconds how long it took, with what was done before it was interrupted
 */
public record Trained(String variant, int parameters, Checkpoint checkpoint, Tested tested, OptionalDouble target,
        String loss, double seconds) {

    /**
     * How well one class is found, or one number predicted.
     *
     * @param name of the class or number
     * @param count how many test examples it has
     * @param quality of a class the share that is found, of a number the share of its variance that is explained
     * @param error of a number the root of the mean squared error; of a class the share that is missed
     */
    public record Part(String name, int count, double quality, double error) {
    }

    /** Of the predictions of the test examples. */
    public Score test() {
        return tested.score();
    }

    /** The same by class, or by number that is predicted. */
    public List<Part> parts() {
        return tested.parts();
    }

    /** The pass whose model is kept. */
    public Epoch kept() {
        return checkpoint.kept();
    }

    /** Whether it is as accurate as is asked. */
    public boolean reached() {
        return target.isEmpty() || test().accuracy() >= target.getAsDouble();
    }

    public List<Epoch> history() {
        return checkpoint.history();
    }
}
