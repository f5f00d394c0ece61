package org.plumbline.oracle.data;

import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * An image turned about its centre, counter-clockwise as one sees it, with the first row on top. Between pixels it is
 * bilinear; what comes from outside is 0.
 *
 * @param angle in radians; 0 by default, no turn
 */
@About(name = "rotate",
        formula = {"y_ij = x at row r and column c, about the centre cy = (H - 1) / 2, cx = (W - 1) / 2",
            "r = cy + (i - cy) cos angle + (j - cx) sin angle", "c = cx - (i - cy) sin angle + (j - cx) cos angle",
            "x at (r, c): the sum over the four pixels (p, q) about it of (1 - |r - p|) (1 - |c - q|) x_pq, 0 outside"},
        sources = "Simard, Steinkraus, Platt, Best Practices for Convolutional Neural Networks, ICDAR 2003, section 2")
public record Rotate(double angle) implements PlaneMap {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the angle is not finite */
    public Rotate {
        Check.finite("angle", angle);
    }

    /** No turn. */
    public static Rotate standard() {
        return new Rotate(0);
    }

    @Override
    public <T extends Real<T>> T pixel(NdArray<T> plane, int i, int j) {
        T a = plane.arithmetic().of(angle);
        double cy = (plane.size(0) - 1) / 2.0;
        double cx = (plane.size(1) - 1) / 2.0;
        T r = a.cos().times(i - cy).plus(a.sin().times(j - cx)).plus(cy);
        T c = a.cos().times(j - cx).minus(a.sin().times(i - cy)).plus(cx);
        int top = (int) Math.floor(r.value());
        int left = (int) Math.floor(c.value());
        T y = plane.arithmetic().zero();
        for (int row = top; row <= top + 1; row++) {
            for (int column = left; column <= left + 1; column++) {
                if (row >= 0 && row < plane.size(0) && column >= 0 && column < plane.size(1)) {
                    T weight = share(r.minus(row)).times(share(c.minus(column)));
                    y = y.plus(plane.get(row, column).times(weight));
                }
            }
        }
        return y;
    }

    /** 1 - |distance|. The sign is that of the neighbour's side: it depends on no pixel, so this is no kink. */
    private static <T extends Real<T>> T share(T distance) {
        return distance.value() < 0 ? distance.plus(1) : distance.negate().plus(1);
    }

    @Override
    public SimpleMatrix map(SimpleMatrix plane) {
        SimpleMatrix turned = new SimpleMatrix(plane.getNumRows(), plane.getNumCols());
        visit(plane.getNumRows(), plane.getNumCols(), (i, j, row, column, weight) ->
                turned.set(i, j, turned.get(i, j) + weight * plane.get(row, column)));
        return turned;
    }

    /** Every pixel of dy is shared among the pixels that it was made of. */
    @Override
    public SimpleMatrix transpose(SimpleMatrix upstream) {
        SimpleMatrix gradient = new SimpleMatrix(upstream.getNumRows(), upstream.getNumCols());
        visit(upstream.getNumRows(), upstream.getNumCols(), (i, j, row, column, weight) ->
                gradient.set(row, column, gradient.get(row, column) + weight * upstream.get(i, j)));
        return gradient;
    }

    private void visit(int h, int w, Visitor visitor) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double cy = (h - 1) / 2.0;
        double cx = (w - 1) / 2.0;
        for (int i = 0; i < h; i++) {
            for (int j = 0; j < w; j++) {
                double r = cy + (i - cy) * cos + (j - cx) * sin;
                double c = cx - (i - cy) * sin + (j - cx) * cos;
                int top = (int) Math.floor(r);
                int left = (int) Math.floor(c);
                double down = r - top;
                double along = c - left;
                visit(h, w, i, j, top, left, (1 - down) * (1 - along), visitor);
                visit(h, w, i, j, top, left + 1, (1 - down) * along, visitor);
                visit(h, w, i, j, top + 1, left, down * (1 - along), visitor);
                visit(h, w, i, j, top + 1, left + 1, down * along, visitor);
            }
        }
    }

    private static void visit(int h, int w, int i, int j, int row, int column, double weight, Visitor visitor) {
        if (row >= 0 && row < h && column >= 0 && column < w) {
            visitor.visit(i, j, row, column, weight);
        }
    }

    /** Is told that the pixel (i, j) of the result takes a pixel of the image with a weight. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int i, int j, int row, int column, double weight);
    }
}
