package org.plumbline.oracle.data;

import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * An image in the mirror. It is its own inverse and its own transpose.
 *
 * @param mirror horizontal by default
 */
@About(name = "flip", formula = {"horizontal: y_ij = x_i(W-1-j)", "vertical:   y_ij = x_(H-1-i)j"},
        sources = "Krizhevsky, Sutskever, Hinton, ImageNet Classification with Deep Convolutional Neural Networks, "
            + "NIPS 2012, section 4.1")
public record Flip(Mirror mirror) implements PlaneMap {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Flip {
        Check.present("mirror", mirror);
    }

    /** Left and right. */
    public static Flip standard() {
        return new Flip(Mirror.HORIZONTAL);
    }

    @Override
    public <T extends Real<T>> T pixel(NdArray<T> plane, int i, int j) {
        return switch (mirror) {
            case HORIZONTAL -> plane.get(i, plane.size(1) - 1 - j);
            case VERTICAL -> plane.get(plane.size(0) - 1 - i, j);
        };
    }

    @Override
    public SimpleMatrix map(SimpleMatrix plane) {
        SimpleMatrix mirrored = new SimpleMatrix(plane.getNumRows(), plane.getNumCols());
        for (int i = 0; i < plane.getNumRows(); i++) {
            for (int j = 0; j < plane.getNumCols(); j++) {
                mirrored.set(mirror == Mirror.VERTICAL ? plane.getNumRows() - 1 - i : i,
                        mirror == Mirror.HORIZONTAL ? plane.getNumCols() - 1 - j : j, plane.get(i, j));
            }
        }
        return mirrored;
    }

    @Override
    public SimpleMatrix transpose(SimpleMatrix upstream) {
        return map(upstream);
    }
}
