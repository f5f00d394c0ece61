package org.plumbline.oracle.optimizer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * AdamW: {@link Adam} with decoupled weight decay: the step starts from {@code w - rate lambda w}.
 *
 * <p>The decay is scaled by the rate, as in PyTorch: the paper's coefficient is {@code rate * lambda}.
 *
 * @param rate the learning rate, at least 0
 * @param beta1 the decay of the first moment, from 0 up to, not including, 1
 * @param beta2 the decay of the second moment, from 0 up to, not including, 1
 * @param epsilon keeps the root from 0
 * @param adamEpsilon whether epsilon meets the corrected or the raw second moment; the corrected one by default
 * @param lambda the coefficient of the decay, at least 0
 */
@About(name = "adamw",
        formula = {"m = beta1 m + (1 - beta1) g", "v = beta2 v + (1 - beta2) g^2",
            "w = w - rate lambda w - rate m^ / (sqrt(v^) + epsilon)    with m^ and v^ as in adam"},
        sources = "Loshchilov, Hutter, Decoupled Weight Decay Regularization, ICLR 2019, arXiv:1711.05101, algorithm 2")
public record AdamW(double rate, double beta1, double beta2, double epsilon, AdamEpsilon adamEpsilon, double lambda)
        implements Optimizer {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a hyper-parameter is out of its range */
    public AdamW {
        Check.present("adamEpsilon", adamEpsilon);
        new Adam(rate, beta1, beta2, epsilon, adamEpsilon, Decay.decoupled(lambda));
    }

    /** rate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 with the corrected moment, lambda = 0.01. */
    public static AdamW standard() {
        return new AdamW(0.001, 0.9, 0.999, 1e-8, AdamEpsilon.EPSILON, 0.01);
    }

    @Override
    public List<Port> state() {
        return adam().state();
    }

    @Override
    public List<String> notNegative() {
        return adam().notNegative();
    }

    @Override
    public boolean countsSteps() {
        return true;
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return adam().define(inputs);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return adam().forward(inputs);
    }

    /** The rule that it is: Adam with this decay. */
    public Adam adam() {
        return new Adam(rate, beta1, beta2, epsilon, adamEpsilon, Decay.decoupled(lambda));
    }
}
