package org.plumbline.oracle.optimizer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The gradient scaled down to the greatest norm, where its L2 norm is greater.
 *
 * <p>The norm is that of the whole tensor; gradients of several parameters are clipped together by joining them. The
 * norm of a gradient with an infinity is infinite: its finite elements become 0 and the infinite ones NaN. With a NaN
 * the norm is NaN, and all elements become NaN. So a fault shows instead of passing unclipped (PyTorch's
 * clip_grad_norm_ does the same).
 *
 * <p>A maximum below 2^-456 is refused, for the definition could not tell there what is right: in double-double, 106
 * bits over the least double of 2^-1074, a square keeps all bits from 2^-968 on, so a norm from 2^-484 on, and
 * maximum / |g| does from 2^-968 on, so for every |g| whose square is below 2^1024 if maximum is at least 2^-456.
 *
 * @param maximum the greatest norm, at least 2^-456
 * @param clipGuard what is added to the norm; nothing by default
 */
@About(name = "clip-by-norm",
        formula = {"g = g maximum / (|g| + guard)    where |g| + guard > maximum",
            "g                                where |g| + guard <= maximum"},
        sources =
            "Pascanu, Mikolov, Bengio, On the difficulty of training recurrent neural networks, ICML 2013, algorithm 1")
public record ClipByNorm(double maximum, ClipGuard clipGuard) implements Operation {

    /** The least maximum at which the definition holds. */
    public static final double LEAST_MAXIMUM = 0x1p-456;

    /** The norm of so small a part of finite elements is finite: there are fewer than 2^31. */
    private static final double PART = 0x1p-16;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public ClipByNorm {
        Check.present("clipGuard", clipGuard);
        Check.between("maximum", maximum, LEAST_MAXIMUM, Double.MAX_VALUE);
    }

    /** maximum = 1, no guard. */
    public static ClipByNorm standard() {
        return new ClipByNorm(1, ClipGuard.NONE);
    }

    /** gradient (...) to gradient (...). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("gradient", "(...)")), List.of(Port.real("gradient", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> g = inputs.get("gradient");
        T size = g.dot(g).sqrt().plus(clipGuard.amount());
        T limit = g.arithmetic().of(maximum);
        boolean within = size.compare(limit) <= 0 && !Double.isNaN(size.value());
        return Named.of("gradient", within ? g : g.times(limit.over(size)));
    }

    /**
     * Where the norm of a finite gradient is beyond the greatest double, that of a part is measured instead. Where
     * maximum / |g| is beneath the normal numbers the elements are divided first: then the maximum is below 4, so that
     * an underflow on the way costs no more than one of the result.
     */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor g = inputs.get("gradient");
        double norm = g.norm();
        if (norm + clipGuard.amount() <= maximum) {
            return Named.of("gradient", g);
        }
        double part = Double.isInfinite(norm) ? PART : 1;
        Tensor measured = g.times(part);
        double size = measured.norm() + clipGuard.amount();
        double ratio = maximum * part / size;
        return Named.of("gradient", ratio >= Double.MIN_NORMAL
                ? g.times(ratio) : measured.map(element -> element / size * maximum));
    }
}
