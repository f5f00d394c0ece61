package org.plumbline.oracle.network;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** A matrix with its axes swapped, {@code y_ij = x_ji}: the wire between column batches and row batches. */
@About(name = "transpose", formula = "y_ij = x_ji    x (N, M), y (M, N)",
        sources = "Golub, Van Loan, Matrix Computations, 4th edition, 2013, section 1.1.2")
public record Transpose() implements Differentiable {

    public static Transpose standard() {
        return new Transpose();
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", "(N, M)")), List.of(Port.real("y", "(M, N)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("y", inputs.get("x").transpose(1, 0));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", inputs.get("x").transpose(1, 0));
    }

    /** dX = dY'. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", upstream.get("y").transpose(1, 0));
    }
}
