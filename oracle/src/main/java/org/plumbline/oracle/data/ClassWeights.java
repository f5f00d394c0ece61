package org.plumbline.oracle.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A weight for each class that makes up for how rare it is: labels (N) to weights (C), {@code w_c = N / (C N_c)}.
 *
 * <p>Weighted so, every class counts N / C, and the weights of all examples sum to N. A class without an example is
 * refused.
 *
 * @param classes C, at least 1; 2 by default
 */
@About(name = "class-weights", formula = "w_c = N / (C N_c), N_c the number of examples of class c",
        sources = {"King, Zeng, Logistic Regression in Rare Events Data, Political Analysis 9 (2001), on weighting",
            "scikit-learn, compute_class_weight, 'balanced'"})
public record ClassWeights(int classes) implements Operation {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if there is no class */
    public ClassWeights {
        Check.atLeast("classes", classes, 1);
    }

    /** Two classes. */
    public static ClassWeights standard() {
        return new ClassWeights(2);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.index("labels", "(N+)")), List.of(Port.constant("weights", "(C)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Classes.check(inputs.get("labels"), classes);
        axes.with("C", classes);
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> labels = inputs.get("labels");
        Arithmetic<T> arithmetic = labels.arithmetic();
        return Named.of("weights", labels.build(Shape.of(classes), at -> {
            long members = IntStream.range(0, labels.count()).filter(n -> labels.whole(n) == at[0]).count();
            return arithmetic.of(labels.count()).over(arithmetic.of(classes).times(members));
        }));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor labels = inputs.get("labels");
        return Named.of("weights", Tensor.vector(Arrays.stream(Classes.counts(labels, classes))
                .mapToDouble(count -> labels.count() / ((double) classes * count)).toArray()));
    }
}
