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
 * @param maximum the greatest norm, greater than 0
 * @param clipGuard what is added to the norm; nothing by default
 */
@About(name = "clip-by-norm",
        formula = {"g = g maximum / (|g| + guard)    where |g| + guard > maximum",
            "g                                where |g| + guard <= maximum"},
        sources =
            "Pascanu, Mikolov, Bengio, On the difficulty of training recurrent neural networks, ICML 2013, algorithm 1")
public record ClipByNorm(double maximum, ClipGuard clipGuard) implements Operation {

    /** The norm of so small a part of finite elements is finite: there are fewer than 2^31. */
    private static final double PART = 0x1p-16;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public ClipByNorm {
        Check.present("clipGuard", clipGuard);
        Check.positive("maximum", maximum);
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

    /** Where the norm of a finite gradient is beyond the greatest double, a part of the gradient is scaled instead. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor g = inputs.get("gradient");
        if (g.norm() + clipGuard.amount() <= maximum) {
            return Named.of("gradient", g);
        }
        Tensor measured = Double.isInfinite(g.norm()) ? g.times(PART) : g;
        double size = measured.norm() + clipGuard.amount();
        return Named.of("gradient", measured.map(element -> element / size * maximum));
    }
}
