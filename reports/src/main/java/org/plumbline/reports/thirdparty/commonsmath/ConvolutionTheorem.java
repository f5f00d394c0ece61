package org.plumbline.reports.thirdparty.commonsmath;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Trial;

/** Convolution through the transform, {@code F^-1(F(a) F(b))}, against the circular convolution summed directly. */
record ConvolutionTheorem() implements Trial {

    private static final int LENGTH = 64;
    private static final int INPUTS = 5;

    @Override
    public String library() {
        return CommonsMath.LIBRARY;
    }

    @Override
    public String subject() {
        return "FastFourierTransformer, convolution theorem, n = " + LENGTH;
    }

    @Override
    public Judgement judge(long seed) {
        Random random = new Random(Objects.hash(seed, subject()));
        double worst = 0;
        for (int i = 0; i < INPUTS; i++) {
            worst = Math.max(worst, ratio(Fourier.signal(random, LENGTH), Fourier.signal(random, LENGTH)));
        }
        Verdict verdict = Fourier.verdict(worst, "error over bound in norm " + worst);
        return Judgement.of(this, List.of(Attempt.of("circular convolution", INPUTS * LENGTH, verdict)),
                List.of(Fourier.signals(INPUTS)), List.of());
    }

    /**
     * With epsilon the relative error of a transform, A and B the computed spectra and |.| the Euclidean norm: the
     * product of spectra is off by at most {@code epsilon' (|A| max|B| + |B| max|A|) + epsilon'^2 |A| |B|}, where
     * {@code epsilon' = epsilon / (1 - epsilon)} relates it to the computed ones, and {@code sqrt(2) gamma_2} of itself
     * by rounding; the inverse divides norms by sqrt(n) and adds its own epsilon.
     */
    private static double ratio(Complex[] a, Complex[] b) {
        FastFourierTransformer transformer = new FastFourierTransformer(DftNormalization.STANDARD);
        Complex[] spectrumA = transformer.transform(a, TransformType.FORWARD);
        Complex[] spectrumB = transformer.transform(b, TransformType.FORWARD);
        Complex[] product = new Complex[LENGTH];
        Arrays.setAll(product, k -> spectrumA[k].multiply(spectrumB[k]));
        Complex[] convolved = transformer.transform(product, TransformType.INVERSE);

        double epsilon = FftBound.relative(LENGTH);
        double spectral = epsilon / (1 - epsilon);
        double rounding = Math.sqrt(2) * FftBound.gamma(2);
        double normA = Fourier.norm(spectrumA);
        double normB = Fourier.norm(spectrumB);
        double products = spectral * (normA * greatest(spectrumB) + normB * greatest(spectrumA))
                + spectral * spectral * normA * normB
                + rounding / (1 - rounding) * Fourier.norm(product);
        double bound = (products + epsilon * Fourier.norm(product)) / Math.sqrt(LENGTH);
        return error(a, b, convolved) / bound;
    }

    private static double greatest(Complex[] spectrum) {
        return Arrays.stream(spectrum).mapToDouble(Complex::abs).max().orElse(0);
    }

    private static double error(Complex[] a, Complex[] b, Complex[] convolved) {
        double square = 0;
        for (int k = 0; k < LENGTH; k++) {
            DoubleDouble real = DoubleDouble.ARITHMETIC.zero();
            DoubleDouble imaginary = DoubleDouble.ARITHMETIC.zero();
            for (int j = 0; j < LENGTH; j++) {
                Complex other = b[Math.floorMod(k - j, LENGTH)];
                real = real.plus(product(a[j].getReal(), other.getReal()))
                        .minus(product(a[j].getImaginary(), other.getImaginary()));
                imaginary = imaginary.plus(product(a[j].getReal(), other.getImaginary()))
                        .plus(product(a[j].getImaginary(), other.getReal()));
            }
            double re = real.minus(convolved[k].getReal()).value();
            double im = imaginary.minus(convolved[k].getImaginary()).value();
            square += re * re + im * im;
        }
        return Math.sqrt(square);
    }

    private static DoubleDouble product(double a, double b) {
        return DoubleDouble.ARITHMETIC.of(a).times(b);
    }
}
