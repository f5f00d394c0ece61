package org.plumbline.properties.jacobian;

import java.util.List;
import org.plumbline.oracle.Port;

/**
 * What differences of an output can tell.
 *
 * @param roundings how far every element of each output may be off by rounding
 * @param telling the greatest bound of an entry in its row that still tells something
 */
record Scales(double[][] roundings, double[][] telling) {

    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** Roundings of what is done with a sum, such as a root and a quotient. */
    private static final int FURTHER = 16;
    /** Of n roundings of random sign, no sum in 10^13 exceeds this times the root of n. */
    private static final double LAMBDA = 8;
    /** What PyTorch's gradcheck allows of an entry, here of the greatest in its row, and of any besides. */
    private static final double RELATIVE = 1e-3;
    private static final double ABSOLUTE = 1e-5;

    static Scales of(Problem problem) {
        List<Port> outputs = problem.outputs();
        Scales scales = new Scales(new double[outputs.size()][], new double[outputs.size()][]);
        for (int output = 0; output < outputs.size(); output++) {
            double[] y = problem.value(outputs.get(output).name()).data();
            scales.roundings[output] = new double[y.length];
            scales.telling[output] = new double[y.length];
            for (int row = 0; row < y.length; row++) {
                scales.roundings[output][row] = Math.abs(y[row]);
            }
        }
        return scales;
    }

    /** Takes rows of the Jacobian by an input in. */
    void add(Analytic analytic, double[] point) {
        analytic.weigh(point, roundings, telling);
    }

    /** Makes bounds of what was taken in, of outputs that depend on so many elements each. */
    void finish(int elements) {
        int n = elements + FURTHER;
        double factor = Math.min(n, LAMBDA * Math.sqrt(n)) * UNIT_ROUNDOFF;
        for (int output = 0; output < roundings.length; output++) {
            for (int row = 0; row < roundings[output].length; row++) {
                roundings[output][row] *= factor;
                telling[output][row] = ABSOLUTE + RELATIVE * telling[output][row];
            }
        }
    }
}
