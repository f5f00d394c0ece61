package org.plumbline.oracle.recurrent;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A step of the plain recurrent network: {@code hNext = f(x wx + bx + h wh + bh)}.
 *
 * <p>x (N, D), h (N, H), wx (D, H), wh (H, H), bx (H) and bh (H), either of which may be left out, to hNext (N, H).
 *
 * @param nonlinearity f; tanh by default
 */
@About(name = "rnn-cell", formula = {"hNext = f(x wx + bx + h wh + bh)", "f = tanh or relu"},
        sources = {"Elman, Finding Structure in Time, Cognitive Science 14 (1990)",
            "Goodfellow, Bengio, Courville, Deep Learning, 2016, eq. 10.8 and 10.9"})
public record RnnCell(Nonlinearity nonlinearity) implements Cell {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public RnnCell {
        Check.present("nonlinearity", nonlinearity);
    }

    /** tanh. */
    public static RnnCell standard() {
        return new RnnCell(Nonlinearity.TANH);
    }

    @Override
    public List<String> states() {
        return List.of("h");
    }

    @Override
    public int gates() {
        return 1;
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        NdArray<T> h = inputs.get("h");
        NdArray<T> sums = h.build(h.shape(), at -> h.arithmetic().sum(Stream.concat(
                Projection.INPUT.terms(inputs, x, at[0], at[1]).stream(),
                Projection.STATE.terms(inputs, h, at[0], at[1]).stream()).toList()));
        return Named.of("hNext", sums.map(a -> nonlinearity.function().define(a)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("hNext", sums(inputs).map(nonlinearity.function()::value));
    }

    /** With a the sums and dA = dhNext f'(a): the gradients of both affine maps, see Dense. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor da = upstream.get("hNext").times(sums(inputs).map(nonlinearity.function()::derivative));
        return Projection.INPUT.gradient(inputs, inputs.get("x"), da)
                .with(Projection.STATE.gradient(inputs, inputs.get("h"), da));
    }

    private static Tensor sums(Named<Tensor> inputs) {
        return Projection.INPUT.of(inputs, inputs.get("x")).plus(Projection.STATE.of(inputs, inputs.get("h")));
    }
}
