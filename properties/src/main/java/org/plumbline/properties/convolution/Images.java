package org.plumbline.properties.convolution;

import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** What the laws of convolutions and pools do to images (N, C, H, W) and kernels (F, C, KH, KW). */
public final class Images {

    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;

    private Images() {
    }

    /** The image with a border of this value, as wide as the paddings say. */
    public static Tensor bordered(Tensor image, Spatial height, Spatial width, double value) {
        int rows = height.before() + image.size(HEIGHT) + height.after();
        int columns = width.before() + image.size(WIDTH) + width.after();
        return Tensor.build(image.shape().with(HEIGHT, rows).with(WIDTH, columns), at -> {
            int row = at[HEIGHT] - height.before();
            int column = at[WIDTH] - width.before();
            boolean inside = row >= 0 && row < image.size(HEIGHT) && column >= 0 && column < image.size(WIDTH);
            return inside ? image.get(at[0], at[1], row, column) : value;
        });
    }

    /** Every so many rows and columns of the image, from the first. */
    static Tensor subsampled(Tensor image, int rowStep, int columnStep) {
        Shape shape = image.shape().with(HEIGHT, (image.size(HEIGHT) + rowStep - 1) / rowStep)
                .with(WIDTH, (image.size(WIDTH) + columnStep - 1) / columnStep);
        return Tensor.build(shape, at -> image.get(at[0], at[1], at[2] * rowStep, at[3] * columnStep));
    }

    /** The image with zeros between its rows and columns, so that its elements stand so many steps apart. */
    static Tensor spaced(Tensor image, int rowStep, int columnStep) {
        Shape shape = image.shape().with(HEIGHT, (image.size(HEIGHT) - 1) * rowStep + 1)
                .with(WIDTH, (image.size(WIDTH) - 1) * columnStep + 1);
        return Tensor.build(shape, at -> at[2] % rowStep == 0 && at[3] % columnStep == 0
                ? image.get(at[0], at[1], at[2] / rowStep, at[3] / columnStep) : 0);
    }

    /** The image or kernel turned by half a turn. */
    static Tensor flipped(Tensor image) {
        return Tensor.build(image.shape(),
                at -> image.get(at[0], at[1], image.size(HEIGHT) - 1 - at[2], image.size(WIDTH) - 1 - at[3]));
    }

    /** The window of the image of this height and width that starts here; zeros where it passes the end. */
    public static Tensor cropped(Tensor image, int fromRow, int fromColumn, int rows, int columns) {
        return Tensor.build(image.shape().with(HEIGHT, rows).with(WIDTH, columns), at -> {
            int row = fromRow + at[HEIGHT];
            int column = fromColumn + at[WIDTH];
            return row < image.size(HEIGHT) && column < image.size(WIDTH) ? image.get(at[0], at[1], row, column) : 0;
        });
    }

    /** A matrix as an image of one example and one channel. */
    static Tensor of(Tensor matrix) {
        return matrix.reshape(Shape.of(1, 1).concat(matrix.shape()));
    }
}
