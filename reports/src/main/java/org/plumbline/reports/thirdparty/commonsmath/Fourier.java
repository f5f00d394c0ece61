package org.plumbline.reports.thirdparty.commonsmath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Trial;

/**
 * The fast Fourier transform of some length against the direct sum in double-double, by the norm of the error.
 *
 * @param normalization what its documentation calls standard or unitary
 * @param type forward or inverse
 * @param length a power of two
 */
record Fourier(DftNormalization normalization, TransformType type, int length) implements Trial {

    private static final int INPUTS = 5;

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (DftNormalization normalization : DftNormalization.values()) {
            for (TransformType type : TransformType.values()) {
                trials.add(new Fourier(normalization, type, 64));
            }
        }
        trials.add(new Fourier(DftNormalization.STANDARD, TransformType.FORWARD, 1024));
        trials.add(new ConvolutionTheorem());
        return trials;
    }

    @Override
    public String library() {
        return CommonsMath.LIBRARY;
    }

    @Override
    public String subject() {
        return "FastFourierTransformer(" + normalization + "), " + type + ", n = " + length;
    }

    @Override
    public Judgement judge(long seed) {
        Random random = new Random(Objects.hash(seed, subject()));
        List<Complex[]> inputs = Stream.generate(() -> signal(random, length)).limit(INPUTS).toList();
        List<Complex[]> outputs = inputs.stream().map(this::transform).toList();
        List<Attempt> attempts = new ArrayList<>();
        for (DirectTransform convention : DirectTransform.conventions()) {
            double worst = 0;
            for (int i = 0; i < INPUTS; i++) {
                worst = Math.max(worst, convention.relativeError(inputs.get(i), outputs.get(i))
                        / FftBound.relative(length));
            }
            attempts.add(Attempt.of(convention.toString(), INPUTS * length, verdict(worst,
                    String.format("relative error in norm %.3g, bound %.3g",
                            worst * FftBound.relative(length), FftBound.relative(length)))));
        }
        return Judgement.of(this, attempts, List.of(signals(INPUTS)), List.of());
    }

    static Verdict verdict(double ratio, String otherwise) {
        return ratio <= 1 ? new Verdict(Verdict.Outcome.PASS, ratio, "")
                : new Verdict(Verdict.Outcome.FAIL, ratio, otherwise);
    }

    /** How far the evidence reaches. */
    static String signals(int count) {
        return count + " random signals, judged by the norm of the error and not number by number";
    }

    private Complex[] transform(Complex[] signal) {
        return new FastFourierTransformer(normalization).transform(signal, type);
    }

    static Complex[] signal(Random random, int length) {
        return Stream.generate(() -> new Complex(random.nextGaussian(), random.nextGaussian()))
                .limit(length).toArray(Complex[]::new);
    }

    /** The Euclidean norm. */
    static double norm(Complex[] signal) {
        return Math.sqrt(Arrays.stream(signal).mapToDouble(z -> z.getReal() * z.getReal()
                + z.getImaginary() * z.getImaginary()).sum());
    }
}
