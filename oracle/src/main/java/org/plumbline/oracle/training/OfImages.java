package org.plumbline.oracle.training;

import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;

/** Examples that are other ones, images (C, H, W), but for how each of them looks. */
interface OfImages extends Examples {

    int RANK = 3;

    /** The images as they are. */
    Examples images();

    @Override
    default int count() {
        return images().count();
    }

    @Override
    default int classes() {
        return images().classes();
    }

    @Override
    default Shape shape() {
        return images().shape();
    }

    @Override
    default int label(int index) {
        return images().label(index);
    }

    /**
     * Examples that are images.
     *
     * @throws InvalidArgument if they are none
     */
    static Examples images(String argument, Examples examples) {
        if (examples.shape().rank() != RANK) {
            throw new InvalidArgument(argument, "of shape " + examples.shape(), "images (channels, height, width)");
        }
        return examples;
    }
}
