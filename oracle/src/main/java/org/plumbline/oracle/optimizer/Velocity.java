package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** What a velocity is: an average of gradients, or the displacement itself. They differ where the rate changes. */
public enum Velocity implements Convention {
    /** v = mu v + push, w = w - rate v: the velocity is of the gradient's unit (PyTorch). */
    OF_GRADIENTS("it takes up gradients, v = mu v + ..., and the rate multiplies it in the step: as in PyTorch"),
    /** v = mu v - rate push, w = w + v: the velocity is the displacement (Sutskever, CS231n, Keras). */
    OF_PARAMETERS("it is the displacement, v = mu v - rate ..., added in the step: as in Sutskever, CS231n and Keras");

    private final String meaning;

    Velocity(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The new velocity after this push, which has the gradient's direction. */
    <T extends Real<T>> NdArray<T> pushed(NdArray<T> v, double mu, NdArray<T> push, double rate) {
        NdArray<T> kept = v.times(mu);
        return this == OF_GRADIENTS ? kept.plus(push) : kept.minus(push.times(rate));
    }

    /** The parameter moved by this velocity. */
    <T extends Real<T>> NdArray<T> moved(NdArray<T> w, NdArray<T> v, double rate) {
        return this == OF_GRADIENTS ? w.minus(v.times(rate)) : w.plus(v);
    }

    /** The new velocity after this push, which has the gradient's direction. */
    Tensor pushed(Tensor v, double mu, Tensor push, double rate) {
        return v.zip(push, (vi, pi) -> pushed(vi, mu, pi, rate));
    }

    /** The parameter moved by this velocity. */
    Tensor moved(Tensor w, Tensor v, double rate) {
        return w.zip(v, (wi, vi) -> moved(wi, vi, rate));
    }

    /** One element of the new velocity. */
    public double pushed(double v, double mu, double push, double rate) {
        return mu * v + (this == OF_GRADIENTS ? 1 : -rate) * push;
    }

    /** One element of the parameter moved. */
    public double moved(double w, double v, double rate) {
        return w + (this == OF_GRADIENTS ? -rate : 1) * v;
    }
}
