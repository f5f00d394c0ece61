package org.plumbline.reports.thirdparty.commonsmath;

import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;

/**
 * The discrete Fourier transform as it is defined, {@code X_k = s sum_j x_j exp(sign 2 pi i j k / n)}, in
 * double-double.
 *
 * @param sign of the exponent
 * @param scale s: 1, 1/sqrt(n) or 1/n
 */
record DirectTransform(int sign, Scale scale) {

    /** What the sum is multiplied by. */
    enum Scale { ONE, ROOT, LENGTH }

    private static final Arithmetic<DoubleDouble> EXTENDED = DoubleDouble.ARITHMETIC;

    /** Every sign with every scale. */
    static List<DirectTransform> conventions() {
        return List.of(new DirectTransform(-1, Scale.ONE), new DirectTransform(1, Scale.ONE),
                new DirectTransform(-1, Scale.ROOT), new DirectTransform(1, Scale.ROOT),
                new DirectTransform(-1, Scale.LENGTH), new DirectTransform(1, Scale.LENGTH));
    }

    /** The norm of the difference from the true transform over the norm of the true one. */
    double relativeError(Complex[] signal, Complex[] transformed) {
        int n = signal.length;
        DoubleDouble[] cosines = new DoubleDouble[n];
        DoubleDouble[] sines = new DoubleDouble[n];
        for (int j = 0; j < n; j++) {
            DoubleDouble angle = EXTENDED.pi().times(2.0 * sign * j).over(n);
            cosines[j] = angle.cos();
            sines[j] = angle.sin();
        }
        double error = 0;
        double size = 0;
        for (int k = 0; k < n; k++) {
            DoubleDouble real = EXTENDED.zero();
            DoubleDouble imaginary = EXTENDED.zero();
            for (int j = 0; j < n; j++) {
                int turn = (int) ((long) j * k % n);
                real = real.plus(cosines[turn].times(signal[j].getReal()))
                        .minus(sines[turn].times(signal[j].getImaginary()));
                imaginary = imaginary.plus(cosines[turn].times(signal[j].getImaginary()))
                        .plus(sines[turn].times(signal[j].getReal()));
            }
            real = scaled(real, n);
            imaginary = scaled(imaginary, n);
            error += square(real.minus(EXTENDED.of(transformed[k].getReal())).value())
                    + square(imaginary.minus(EXTENDED.of(transformed[k].getImaginary())).value());
            size += square(real.value()) + square(imaginary.value());
        }
        return Math.sqrt(error / size);
    }

    private DoubleDouble scaled(DoubleDouble sum, int n) {
        return switch (scale) {
            case ONE -> sum;
            case ROOT -> sum.over(EXTENDED.of(n).sqrt());
            case LENGTH -> sum.over(EXTENDED.of(n));
        };
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public String toString() {
        return "exp(" + (sign < 0 ? "-" : "+") + "2 pi i jk/n), " + switch (scale) {
            case ONE -> "sum";
            case ROOT -> "sum / sqrt(n)";
            case LENGTH -> "sum / n";
        };
    }
}
