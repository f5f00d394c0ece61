package org.plumbline.oracle.normalisation;

import java.util.Arrays;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Lines of consecutive elements c, each divided by its deviation: s = sqrt(sum c^2 / m + epsilon), or with epsilon
 * outside the root. The elements are deviations from a mean where the layer has one.
 */
final class Scaled {

    private final Tensor c;
    private final Tensor roots;
    private final Tensor normalised;
    private final int length;
    private final int divisor;
    private final Deviation deviation;

    /**
     * @param c the elements
     * @param length the length of a line
     * @param n how many values the variance's divisor counts
     */
    Scaled(Tensor c, int length, int n, Deviation deviation) {
        this.c = c;
        this.length = length;
        this.divisor = deviation.variance().divisor(n);
        this.deviation = deviation;
        double[] quotients = c.toArray();
        this.roots = Tensor.build(Shape.of(quotients.length / length), line -> deviation.root(
                Arrays.copyOfRange(quotients, line[0] * length, (line[0] + 1) * length), divisor));
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] /= deviation.ofRoot(roots.at(i / length));
        }
        this.normalised = Tensor.of(c.shape(), quotients);
    }

    /** z = c / s. */
    Tensor normalised() {
        return normalised;
    }

    /**
     * dc for the gradient g by z: with r the root and ds/dc = c / (m r), dc = (g - sum(g z) c / (m r)) / s. Where r
     * is 0 so is c, and the second term with it.
     */
    Tensor gradient(Tensor g) {
        double[] dc = g.toArray();
        double[] projections = new double[roots.count()];
        for (int i = 0; i < dc.length; i++) {
            projections[i / length] += g.at(i) * normalised.at(i);
        }
        for (int i = 0; i < dc.length; i++) {
            double root = roots.at(i / length);
            double slope = root == 0 ? 0 : c.at(i) / (divisor * root);
            dc[i] = (g.at(i) - projections[i / length] * slope) / deviation.ofRoot(root);
        }
        return Tensor.of(g.shape(), dc);
    }
}
