package org.plumbline.oracle.attention;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Sinusoidal positional encoding: to every element of a sequence is added where it stands, as sines and cosines of
 * frequencies in a geometric row from 1 down. Attention by itself does not tell one order of its keys from another.
 *
 * <p>{@code y[i, 2k] = x[i, 2k] + sin(i base^(-2k/d))}, {@code y[i, 2k+1] = x[i, 2k+1] + cos(i base^(-2k/d))}, or with
 * the halves {@code y[i, k]} and {@code y[i, d/2+k]} instead, for the positions i = 0, 1, ... of x (..., L, d) and d
 * even. Dropout, which follows it in the paper, is an operation of its own.
 *
 * <p>A base below 1 is refused: its frequencies would rise, and the sine of an angle beyond 2^53 is decided by rounding
 * alone. So is one above 2^968, for the definition could not tell there what is right: its logarithm in double-double
 * takes 1 / base, of which 106 bits must stay above the least double, 2^-1074.
 *
 * @param base by whose power the frequencies fall, from 1, where all are 1, to 2^968; 10000 by default
 * @param sinusoids where sines and cosines stand; by turns by default
 */
@About(name = "positional-encoding",
        formula = {
            "INTERLEAVED: y[i, 2k] = x[i, 2k] + sin(i base^(-2k/d)), y[i, 2k+1] = x[i, 2k+1] + cos(i base^(-2k/d))",
            "HALVES:      y[i, k] = x[i, k] + sin(i base^(-2k/d)), y[i, d/2+k] = x[i, d/2+k] + cos(i base^(-2k/d))"},
        sources = "Vaswani et al., Attention Is All You Need, 2017, arXiv:1706.03762, section 3.5")
public record PositionalEncoding(double base, Sinusoids sinusoids) implements Differentiable {

    /** The greatest base at which the definition holds. */
    public static final double GREATEST_BASE = 0x1p968;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, or the base is out of its range */
    public PositionalEncoding {
        Check.between("base", base, 1, GREATEST_BASE);
        Check.present("sinusoids", sinusoids);
    }

    /** The paper's: base 10000, sines and cosines by turns. */
    public static PositionalEncoding standard() {
        return new PositionalEncoding(10000, Sinusoids.INTERLEAVED);
    }

    /** x (..., L, d) to y (..., L, d), with d = 2K features. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", "(..., L, 2K)")), List.of(Port.real("y", "(..., L, 2K)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        int d = x.size(-1);
        List<T> frequencies = IntStream.range(0, d / 2).mapToObj(k ->
                x.arithmetic().of(base).log().times(-2 * k).over(d).exp()).toList();
        NdArray<T> encoding = x.build(Shape.of(x.size(-2), d), at -> {
            T angle = frequencies.get(sinusoids.frequency(at[1], d)).times(at[0]);
            return sinusoids.cosine(at[1], d) ? angle.cos() : angle.sin();
        });
        return Named.of("y", x.build(x.shape(), at ->
                x.get(at).plus(encoding.get(at[at.length - 2], at[at.length - 1]))));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor x = inputs.get("x");
        int d = x.size(-1);
        return Named.of("y", Tensor.build(x.shape(), at -> {
            int feature = at[at.length - 1];
            double angle = at[at.length - 2] * Math.pow(base, -2.0 * sinusoids.frequency(feature, d) / d);
            return x.get(at) + (sinusoids.cosine(feature, d) ? Math.cos(angle) : Math.sin(angle));
        }));
    }

    /** What is added does not depend on x: dx = dy. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", upstream.get("y"));
    }
}
