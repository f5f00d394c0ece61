package org.plumbline.oracle.convention;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** What becomes of the single losses of a batch. */
public enum Reduction implements Convention {
    /** Their sum over a divisor, which the loss declares: usually their number. */
    MEAN("the mean of the single losses"),
    /** Their sum; zero for none. */
    SUM("the sum of the single losses"),
    /** They are kept as they are. */
    NONE("the single losses");

    private final String meaning;

    Reduction(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The axes of the reduced loss: a scalar, or those of the single losses. */
    public String axes(String single) {
        Check.present("single", single);
        return this == NONE ? single : "()";
    }

    /** The losses reduced, for a definition; only the mean uses the divisor. */
    public <T extends Real<T>> NdArray<T> of(NdArray<T> losses, T divisor) {
        return switch (this) {
            case MEAN -> NdArray.scalar(losses.sum().over(divisor));
            case SUM -> NdArray.scalar(losses.sum());
            case NONE -> losses;
        };
    }

    /** The losses reduced; only the mean uses the divisor. */
    public Tensor of(Tensor losses, double divisor) {
        return switch (this) {
            case MEAN -> Tensor.scalar(losses.sum() / divisor);
            case SUM -> Tensor.scalar(losses.sum());
            case NONE -> losses;
        };
    }

    /** The gradient by every single loss, given the one by the reduced loss: dy / divisor, dy, or its own. */
    public Tensor gradient(Tensor dy, Shape losses, double divisor) {
        return switch (this) {
            case MEAN -> Tensor.filled(losses, dy.scalar() / divisor);
            case SUM -> Tensor.filled(losses, dy.scalar());
            case NONE -> dy;
        };
    }
}
