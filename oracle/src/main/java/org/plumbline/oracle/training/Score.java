package org.plumbline.oracle.training;

/**
 * What a model does on some examples.
 *
 * @param loss the mean loss
 * @param correct how many examples it gives their own class; 0 where numbers are predicted
 * @param count how many examples there are
 */
public record Score(double loss, int correct, int count) {

    /** The part of the examples that it gives their own class. */
    public double accuracy() {
        return (double) correct / count;
    }
}
