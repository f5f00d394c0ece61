package org.plumbline.reports.bench;

import java.util.Random;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.training.Examples;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Sequential;

/** The networks whose training is timed, by the names that the PyTorch script knows too. */
final class Networks {

    private static final int CLASSES = 10;
    private static final Shape DIGIT = Shape.of(1, 28, 28);

    private Networks() {
    }

    static Model named(String name) {
        return switch (name) {
            case "mlp" -> Sequential.of(name, Shape.of(784), CLASSES).dense(256).relu().dense(128).relu()
                    .dense(CLASSES).crossEntropy();
            case "cnn" -> convolutional(false, 16);
            case "cnn-bn" -> convolutional(true, 16);
            case "vgg11-bn" -> vgg(Sequential.of(name, Shape.of(3, 32, 32), CLASSES), 1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Two convolutions of 5x5, each with a pool, and two fully connected layers. */
    static Model convolutional(boolean normalised, int filters) {
        Sequential layers = Sequential.of("cnn", DIGIT, CLASSES);
        for (int depth : new int[] {filters, 2 * filters}) {
            layers = layers.conv(depth, 5);
            layers = (normalised ? layers.batchNorm() : layers).relu().maxPool(2);
        }
        layers = layers.flatten().dense(8 * filters);
        return (normalised ? layers.batchNorm() : layers).relu().dense(CLASSES).crossEntropy();
    }

    /** VGG11 with batch normalisation for images whose sides are a multiple of 32; its width divided by a number. */
    static Model vgg(Sequential layers, int divided) {
        int[][] stages = {{64}, {128}, {256, 256}, {512, 512}, {512, 512}};
        Sequential grown = layers;
        for (int[] stage : stages) {
            for (int filters : stage) {
                grown = grown.convSame(filters / divided, 3).batchNorm().relu();
            }
            grown = grown.maxPool(2);
        }
        return grown.flatten().dense(512 / divided).relu().dense(512 / divided).relu().dense(CLASSES).crossEntropy();
    }

    /** Random examples of a shape, between 0 and 1 as the rival's. */
    static Examples examples(Shape shape, int count) {
        int each = shape.count();
        double[] all = new Random(1).doubles((long) count * each).toArray();
        return new Examples() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public int classes() {
                return CLASSES;
            }

            @Override
            public Shape shape() {
                return shape;
            }

            @Override
            public void features(int index, double[] into, int offset) {
                System.arraycopy(all, index * each, into, offset, each);
            }

            @Override
            public int label(int index) {
                return index % CLASSES;
            }
        };
    }
}
