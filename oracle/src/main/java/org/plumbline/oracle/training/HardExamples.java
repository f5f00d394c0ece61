package org.plumbline.oracle.training;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.data.HardExampleMining;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Hard-example mining between passes: from the second on, a pass is over all training examples and, once more, over
 * those that the model had very wrong before it. Of models with one score (N, 1), whose sigmoid is the prediction.
 *
 * <p>Source: CS230 midterm, fall 2019, question 4.
 *
 * @param mining which examples are hard
 * @param seed of what fills up where too few are
 */
public record HardExamples(HardExampleMining mining, long seed) implements Lesson {

    /** @throws InvalidArgument if there is no mining */
    public HardExamples {
        Check.present("mining", mining);
    }

    @Override
    public Examples of(Examples training, int epoch, Function<Examples, Tensor> scores) {
        if (epoch == 0) {
            return training;
        }
        Tensor logits = scores.apply(training);
        if (logits.count() != training.count()) {
            throw new InvalidArgument("scores", "of shape " + logits.shape(), "(N, 1), one an example");
        }
        SplitMix64 random = SplitMix64.of(seed, epoch);
        Shape shape = Shape.of(training.count());
        Tensor mask = mining.forward(Named.of(
                "predictions", Sigmoid.standard().forward(Named.of("x", logits.reshape(shape))).get("y"),
                "labels", Tensor.build(shape, at -> training.label(at[0])),
                "noise", Tensor.build(shape, at -> random.uniform()))).get("mask");
        return new Again(training, IntStream.range(0, training.count()).filter(i -> mask.at(i) == 1).toArray());
    }

    /**
     * Examples, and some of them once more.
     *
     * @param hard their indices
     */
    private record Again(Examples all, int[] hard) implements Examples {

        @Override
        public int count() {
            return all.count() + hard.length;
        }

        @Override
        public int classes() {
            return all.classes();
        }

        @Override
        public Shape shape() {
            return all.shape();
        }

        @Override
        public void features(int index, double[] into, int offset) {
            all.features(original(index), into, offset);
        }

        @Override
        public int label(int index) {
            return all.label(original(index));
        }

        private int original(int index) {
            return index < all.count() ? index : hard[index - all.count()];
        }
    }
}
