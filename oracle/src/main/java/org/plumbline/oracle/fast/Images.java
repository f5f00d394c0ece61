package org.plumbline.oracle.fast;

import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.tensor.Shape;

/**
 * Images with their channels before their planes: as they are, or from and to a layout that has them last, through a
 * copy.
 */
final class Images {

    private final boolean last;
    private final int images;
    private final int channels;
    private final int plane;
    private final double[] copy;

    Images(Layout layout, Shape shape) {
        this.last = layout == Layout.NHWC;
        this.images = shape.size(0);
        this.channels = shape.size(last ? shape.rank() - 1 : 1);
        this.plane = images * channels == 0 ? 0 : shape.count() / (images * channels);
        this.copy = new double[last ? shape.count() : 0];
    }

    int count() {
        return images;
    }

    int channels() {
        return channels;
    }

    /** Elements of one channel of one image. */
    int plane() {
        return plane;
    }

    /** The images, channels first. */
    double[] read(double[] data) {
        if (last) {
            for (int n = 0; n < images; n++) {
                for (int c = 0; c < channels; c++) {
                    int to = (n * channels + c) * plane;
                    for (int i = 0, from = n * plane * channels + c; i < plane; i++, from += channels) {
                        copy[to + i] = data[from];
                    }
                }
            }
        }
        return last ? copy : data;
    }

    /** Where to write images, channels first; {@link #written} follows. */
    double[] place(double[] data) {
        return last ? copy : data;
    }

    /** Hands on what was written there. */
    void written(double[] data) {
        if (last) {
            for (int n = 0; n < images; n++) {
                for (int c = 0; c < channels; c++) {
                    int from = (n * channels + c) * plane;
                    for (int i = 0, to = n * plane * channels + c; i < plane; i++, to += channels) {
                        data[to] = copy[from + i];
                    }
                }
            }
        }
    }
}
