package org.plumbline.oracle.recurrent;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A step of the long short-term memory, with forget gate and without peepholes.
 *
 * <p>With {@code a_k = x wx_k + bx_k + h wh_k + bh_k} for each gate k, {@code i = sigma(a_i)}, {@code f = sigma(a_f)},
 * {@code g = tanh(a_g)}, {@code o = sigma(a_o)}: {@code cNext = f c + i g} and {@code hNext = o tanh(cNext)}.
 *
 * <p>x (N, D), h (N, H), c (N, H), wx (D, 4H), wh (H, 4H), bx (4H) and bh (4H), either of which may be left out, to
 * hNext (N, H) and cNext (N, H).
 *
 * @param order the order of the gates in wx, wh, bx and bh; i, f, g, o by default, as in PyTorch
 */
@About(name = "lstm-cell",
        formula = {"i = sigma(x wx_i + bx_i + h wh_i + bh_i), likewise f and o",
            "g = tanh(x wx_g + bx_g + h wh_g + bh_g)",
            "cNext = f c + i g", "hNext = o tanh(cNext)"},
        sources = {"Hochreiter, Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997)",
            "Gers, Schmidhuber, Cummins, Learning to Forget, Neural Computation 12 (2000)"})
public record LstmCell(LstmGates order) implements Cell {

    private static final Sigmoid SIGMA = Sigmoid.standard();
    private static final Tanh TANH = Tanh.standard();

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public LstmCell {
        Check.present("order", order);
    }

    /** i, f, g, o. */
    public static LstmCell standard() {
        return new LstmCell(LstmGates.IFGO);
    }

    @Override
    public List<String> states() {
        return List.of("h", "c");
    }

    @Override
    public int gates() {
        return 4;
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> i = gate(inputs, order.input(), SIGMA::define);
        NdArray<T> f = gate(inputs, order.forget(), SIGMA::define);
        NdArray<T> g = gate(inputs, order.candidate(), T::tanh);
        NdArray<T> o = gate(inputs, order.output(), SIGMA::define);
        NdArray<T> cNext = f.times(inputs.get("c")).plus(i.times(g));
        return Named.of("hNext", o.times(cNext.map(T::tanh)), "cNext", cNext);
    }

    private static <T extends Real<T>> NdArray<T> gate(Named<NdArray<T>> inputs, int position,
            UnaryOperator<T> squash) {
        NdArray<T> x = inputs.get("x");
        NdArray<T> h = inputs.get("h");
        int from = position * h.size(1);
        return h.build(h.shape(), at -> squash.apply(h.arithmetic().sum(Stream.concat(
                Projection.INPUT.terms(inputs, x, at[0], from + at[1]).stream(),
                Projection.STATE.terms(inputs, h, at[0], from + at[1]).stream()).toList())));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Step step = step(inputs);
        return Named.of("hNext", step.o.map(SIGMA::value).times(step.cNext.map(TANH::value)), "cNext", step.cNext);
    }

    /**
     * With dh and dc the upstream gradients: the whole gradient by cNext is dC = dc + dh o (1 - tanh^2(cNext)). Then
     * da_o = dh tanh(cNext) o', da_i = dC g i', da_f = dC c f', da_g = dC i g', and the gradient by c is dC f.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Step step = step(inputs);
        Tensor dh = upstream.get("hNext");
        Tensor dC = upstream.get("cNext").plus(
                dh.times(step.o.map(SIGMA::value)).times(step.cNext.map(TANH::derivative)));
        Tensor[] da = new Tensor[gates()];
        da[order.input()] = dC.times(step.g.map(TANH::value)).times(step.i.map(SIGMA::derivative));
        da[order.forget()] = dC.times(inputs.get("c")).times(step.f.map(SIGMA::derivative));
        da[order.candidate()] = dC.times(step.i.map(SIGMA::value)).times(step.g.map(TANH::derivative));
        da[order.output()] = dh.times(step.cNext.map(TANH::value)).times(step.o.map(SIGMA::derivative));
        Tensor packed = Packed.of(da);
        return Projection.INPUT.gradient(inputs, inputs.get("x"), packed)
                .with(Projection.STATE.gradient(inputs, inputs.get("h"), packed))
                .with("c", dC.times(step.f.map(SIGMA::value)));
    }

    /** The gates before they are squashed, and the next cell state. */
    private record Step(Tensor i, Tensor f, Tensor g, Tensor o, Tensor cNext) {
    }

    private Step step(Named<Tensor> inputs) {
        Tensor sums = Projection.INPUT.of(inputs, inputs.get("x")).plus(Projection.STATE.of(inputs, inputs.get("h")));
        int h = inputs.get("h").size(1);
        Tensor i = Packed.gate(sums, order.input(), h);
        Tensor f = Packed.gate(sums, order.forget(), h);
        Tensor g = Packed.gate(sums, order.candidate(), h);
        Tensor cNext = f.map(SIGMA::value).times(inputs.get("c")).plus(i.map(SIGMA::value).times(g.map(TANH::value)));
        return new Step(i, f, g, Packed.gate(sums, order.output(), h), cNext);
    }
}
