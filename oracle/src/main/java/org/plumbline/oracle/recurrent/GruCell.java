package org.plumbline.oracle.recurrent;

import java.util.List;
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
 * A step of the gated recurrent unit: {@code hNext = (1 - z) n + z h}.
 *
 * <p>The reset gate {@code r = sigma(x wx_r + bx_r + h wh_r + bh_r)} likewise the update gate z; the candidate n is
 * {@code tanh(x wx_n + bx_n + r (h wh_n + bh_n))} or, with the reset gate before the product,
 * {@code tanh(x wx_n + bx_n + (r h) wh_n + bh_n)}. A z of 1 keeps the state, as in Cho 2014 and every framework.
 *
 * <p>x (N, D), h (N, H), wx (D, 3H), wh (H, 3H), bx (3H) and bh (3H), either of which may be left out, to hNext (N, H).
 * With the reset gate before the product the two biases only add up; Keras has bx alone there.
 *
 * @param order the order of the gates in wx, wh, bx and bh; r, z, n by default, as in PyTorch
 * @param reset where the reset gate acts; after the product by default, as in PyTorch
 */
@About(name = "gru-cell",
        formula = {"r = sigma(x wx_r + bx_r + h wh_r + bh_r), likewise z",
            "n = tanh(x wx_n + bx_n + r (h wh_n + bh_n)), or tanh(x wx_n + bx_n + (r h) wh_n + bh_n)",
            "hNext = (1 - z) n + z h"},
        sources = {"Cho et al., Learning Phrase Representations using RNN Encoder-Decoder, 2014, arXiv:1406.1078, "
            + "eq. 5 to 8", "PyTorch documentation, torch.nn.GRU"})
public record GruCell(GruGates order, ResetGate reset) implements Cell {

    private static final Sigmoid SIGMA = Sigmoid.standard();
    private static final Tanh TANH = Tanh.standard();

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public GruCell {
        Check.present("order", order);
        Check.present("reset", reset);
    }

    /** r, z, n; the reset gate after the product. */
    public static GruCell standard() {
        return new GruCell(GruGates.RZN, ResetGate.AFTER_PRODUCT);
    }

    @Override
    public List<String> states() {
        return List.of("h");
    }

    @Override
    public int gates() {
        return 3;
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> h = inputs.get("h");
        NdArray<T> r = gate(inputs, order.reset());
        NdArray<T> z = gate(inputs, order.update());
        NdArray<T> n = candidate(inputs, r);
        T one = h.arithmetic().one();
        return Named.of("hNext", h.build(h.shape(), at ->
                one.minus(z.get(at)).times(n.get(at)).plus(z.get(at).times(h.get(at)))));
    }

    private static <T extends Real<T>> NdArray<T> gate(Named<NdArray<T>> inputs, int position) {
        NdArray<T> h = inputs.get("h");
        int from = position * h.size(1);
        return h.build(h.shape(), at -> SIGMA.define(h.arithmetic().sum(Stream.concat(
                Projection.INPUT.terms(inputs, inputs.get("x"), at[0], from + at[1]).stream(),
                Projection.STATE.terms(inputs, h, at[0], from + at[1]).stream()).toList())));
    }

    private <T extends Real<T>> NdArray<T> candidate(Named<NdArray<T>> inputs, NdArray<T> r) {
        NdArray<T> h = inputs.get("h");
        NdArray<T> state = reset == ResetGate.BEFORE_PRODUCT ? r.times(h) : h;
        int from = order.candidate() * h.size(1);
        return h.build(h.shape(), at -> {
            List<T> ofState = Projection.STATE.terms(inputs, state, at[0], from + at[1]);
            List<T> recurrent = reset == ResetGate.BEFORE_PRODUCT ? ofState
                    : List.of(r.get(at).times(h.arithmetic().sum(ofState)));
            return h.arithmetic().sum(Stream.concat(
                    Projection.INPUT.terms(inputs, inputs.get("x"), at[0], from + at[1]).stream(),
                    recurrent.stream()).toList()).tanh();
        });
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Step step = step(inputs);
        Tensor fresh = step.z.map(GruCell::complement).times(step.n.map(TANH::value));
        return Named.of("hNext", fresh.plus(step.z.map(SIGMA::value).times(inputs.get("h"))));
    }

    /**
     * With dh the upstream gradient: da_n = dh (1 - z) n' and da_z = dh (h - n) z'. With the reset gate after the
     * product m = h wh_n + bh_n, da_r = da_n m r' and the product takes da_n r. With it before, the state r h of the
     * product takes s = da_n wh_n', so da_r = s h r' and h takes s r. To h goes dh z besides.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Step step = step(inputs);
        Tensor h = inputs.get("h");
        Tensor dh = upstream.get("hNext");
        Tensor r = step.r.map(SIGMA::value);
        Tensor dn = dh.times(step.z.map(GruCell::complement)).times(step.n.map(TANH::derivative));
        Tensor dz = dh.times(h.minus(step.n.map(TANH::value))).times(step.z.map(SIGMA::derivative));
        Tensor none = Tensor.zeros(h.shape());
        Tensor dr;
        Named<Tensor> ofState;
        if (reset == ResetGate.AFTER_PRODUCT) {
            dr = dn.times(step.product).times(step.r.map(SIGMA::derivative));
            ofState = Projection.STATE.gradient(inputs, h, packed(dr, dz, dn.times(r)));
        } else {
            Named<Tensor> ofReset = Projection.STATE.gradient(inputs, h.times(r), packed(none, none, dn));
            Tensor s = ofReset.get("h");
            dr = s.times(h).times(step.r.map(SIGMA::derivative));
            ofState = Projection.STATE.gradient(inputs, h, packed(dr, dz, none))
                    .merge(ofReset.with("h", s.times(r)), Tensor::plus);
        }
        return Projection.INPUT.gradient(inputs, inputs.get("x"), packed(dr, dz, dn))
                .with(ofState)
                .with("h", ofState.get("h").plus(dh.times(step.z.map(SIGMA::value))));
    }

    /** 1 - sigma(a), without the cancellation. */
    private static double complement(double a) {
        return SIGMA.value(-a);
    }

    private Tensor packed(Tensor r, Tensor z, Tensor n) {
        Tensor[] gates = new Tensor[gates()];
        gates[order.reset()] = r;
        gates[order.update()] = z;
        gates[order.candidate()] = n;
        return Packed.of(gates);
    }

    /** The gates before they are squashed, and the candidate's recurrent product with its bias. */
    private record Step(Tensor r, Tensor z, Tensor n, Tensor product) {
    }

    private Step step(Named<Tensor> inputs) {
        Tensor h = inputs.get("h");
        int size = h.size(1);
        Tensor ofInput = Projection.INPUT.of(inputs, inputs.get("x"));
        Tensor ofState = Projection.STATE.of(inputs, h);
        Tensor sums = ofInput.plus(ofState);
        Tensor a = Packed.gate(sums, order.reset(), size);
        Tensor r = a.map(SIGMA::value);
        Tensor state = reset == ResetGate.AFTER_PRODUCT ? ofState : Projection.STATE.of(inputs, h.times(r));
        Tensor product = Packed.gate(state, order.candidate(), size);
        Tensor recurrent = reset == ResetGate.AFTER_PRODUCT ? r.times(product) : product;
        return new Step(a, Packed.gate(sums, order.update(), size),
                Packed.gate(ofInput, order.candidate(), size).plus(recurrent), product);
    }
}
