package org.plumbline.oracle.training;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.InvalidArgument;

/**
 * Images (C, H, W) with left and right exchanged.
 *
 * @param images as they are
 */
public record Mirrored(Examples images) implements OfImages {

    /** @throws InvalidArgument if they are no images */
    public Mirrored {
        Check.present("images", images);
        OfImages.images("images", images);
    }

    @Override
    public void features(int index, double[] into, int offset) {
        images.features(index, into, offset);
        int width = shape().size(2);
        for (int row = 0; row < shape().count(); row += width) {
            exchange(into, offset + row, width);
        }
    }

    /** Exchanges left and right of a row. */
    static void exchange(double[] row, int from, int width) {
        for (int i = from, j = from + width - 1; i < j; i++, j--) {
            double kept = row[i];
            row[i] = row[j];
            row[j] = kept;
        }
    }
}
