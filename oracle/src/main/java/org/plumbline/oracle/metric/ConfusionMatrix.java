package org.plumbline.oracle.metric;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * How often each label was predicted as each class.
 *
 * <p>Of predictions (N) and labels (N), below the number of classes C; a matrix (C, C).
 *
 * @param classes C, from 1 to 4096; 2 by default
 * @param orientation labels in rows by default, as in scikit-learn
 */
@About(name = "confusion-matrix",
        formula = "counts_ij = number of n with label_n = i and prediction_n = j, or the transpose",
        sources = "Sokolova, Lapalme, A Systematic Analysis of Performance Measures for Classification Tasks, "
            + "Information Processing and Management 45 (2009)")
public record ConfusionMatrix(int classes, Orientation orientation) implements LabelMetric {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if there is no class, or there are too many */
    public ConfusionMatrix {
        Check.present("orientation", orientation);
        LabelMetric.checkClasses(classes);
    }

    /** Two classes, labels in rows. */
    public static ConfusionMatrix standard() {
        return new ConfusionMatrix(2, Orientation.LABELS_IN_ROWS);
    }

    @Override
    public Port output() {
        return Port.constant("counts", "(C, C)");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("counts", inputs.get("labels").build(Shape.of(classes, classes),
                at -> orientation == Orientation.LABELS_IN_ROWS
                        ? count(inputs, at[0], at[1]) : count(inputs, at[1], at[0])));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor counts = Tensor.matrix(counts(inputs));
        return Named.of("counts", orientation == Orientation.LABELS_IN_ROWS ? counts : counts.transpose(1, 0));
    }
}
