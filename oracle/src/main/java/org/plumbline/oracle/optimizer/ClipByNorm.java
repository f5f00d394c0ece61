package org.plumbline.oracle.optimizer;

import java.util.List;
import org.ejml.dense.row.NormOps_DDRM;
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
 * <p>The norm is that of the whole tensor; gradients of several parameters are clipped together by joining them.
 *
 * @param maximum the greatest norm, greater than 0
 * @param clipGuard what is added to the norm; nothing by default
 */
@About(name = "clip-by-norm",
        formula = {"g = g maximum / (|g| + guard)    where |g| + guard > maximum",
            "g                                otherwise"},
        sources =
            "Pascanu, Mikolov, Bengio, On the difficulty of training recurrent neural networks, ICML 2013, algorithm 1")
public record ClipByNorm(double maximum, ClipGuard clipGuard) implements Operation {

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
        return Named.of("gradient", size.compare(limit) > 0 ? g.times(limit.over(size)) : g);
    }

    /** The norm is EJML's, which scales by the greatest element, so that no square overflows or underflows. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor g = inputs.get("gradient");
        double norm = g.count() == 0 ? 0 : NormOps_DDRM.normF(g.matrix(1, g.count()).getDDRM());
        double size = norm + clipGuard.amount();
        return Named.of("gradient", size > maximum ? g.map(element -> element / size * maximum) : g);
    }
}
