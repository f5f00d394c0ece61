package org.plumbline.oracle.training;

import java.util.Arrays;
import java.util.function.Function;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Every pass sees every image (C, H, W) anew: padded with zeros, cropped to its size at a random place, and in half of
 * the cases with left and right exchanged. Place and exchange depend on the seed, the pass and the image alone.
 *
 * <p>Source: He, Zhang, Ren, Sun (2016), Deep residual learning for image recognition, CVPR, section 4.2.
 *
 * @param padding zeros on each side, at least 0; 4 in the source
 * @param seed of places and exchanges
 */
public record CropAndFlip(int padding, long seed) implements Lesson {

    /** @throws InvalidArgument if the padding is negative */
    public CropAndFlip {
        Check.atLeast("padding", padding, 0);
    }

    @Override
    public Examples of(Examples training, int epoch, Function<Examples, Tensor> scores) {
        return new Shown(OfImages.images("training", training), padding, SplitMix64.of(seed, epoch).bits());
    }

    /** The images as a pass sees them. */
    private record Shown(Examples images, int padding, long seed) implements OfImages {

        /** In place: rows and their elements are moved in the order in which none is overwritten before its turn. */
        @Override
        public void features(int index, double[] into, int offset) {
            images.features(index, into, offset);
            SplitMix64 random = SplitMix64.of(seed, index);
            int down = random.below(2 * padding + 1) - padding;
            int right = random.below(2 * padding + 1) - padding;
            boolean flipped = random.below(2) == 1;
            int height = shape().size(1);
            int width = shape().size(2);
            for (int channel = 0; channel < shape().size(0); channel++) {
                int plane = offset + channel * height * width;
                for (int k = 0; k < height; k++) {
                    int row = down >= 0 ? k : height - 1 - k;
                    move(into, plane, row, row + down, right, flipped);
                }
            }
        }

        private void move(double[] into, int plane, int row, int from, int right, boolean flipped) {
            int width = shape().size(2);
            int to = plane + row * width;
            boolean inside = from >= 0 && from < shape().size(1);
            int begin = Math.max(0, -right);
            int end = Math.min(width, width - right);
            if (!inside || begin >= end) {
                Arrays.fill(into, to, to + width, 0);
                return;
            }
            System.arraycopy(into, plane + from * width + begin + right, into, to + begin, end - begin);
            Arrays.fill(into, to, to + begin, 0);
            Arrays.fill(into, to + end, to + width, 0);
            if (flipped) {
                Mirrored.exchange(into, to, width);
            }
        }
    }
}
