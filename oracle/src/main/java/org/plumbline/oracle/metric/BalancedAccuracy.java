package org.plumbline.oracle.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The mean over the classes of the share of each class's examples that were recognised; also weighted accuracy, since
 * it weighs every example by one over the size of its class.
 *
 * <p>Of predictions (N) and labels (N), below the number of classes C, at least one example; a scalar. Only classes
 * that are among the labels count.
 *
 * @param classes C, from 1 to 4096; 2 by default
 */
@About(name = "balanced-accuracy",
        formula = {"accuracy = mean over classes c among the labels of recall_c",
            "recall_c = number of n with label_n = prediction_n = c / number of n with label_n = c"},
        sources = "Brodersen, Ong, Stephan, Buhmann, The Balanced Accuracy and Its Posterior Distribution, ICPR 2010")
public record BalancedAccuracy(int classes) implements LabelMetric {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if there is no class, or there are too many */
    public BalancedAccuracy {
        LabelMetric.checkClasses(classes);
    }

    /** Two classes. */
    public static BalancedAccuracy standard() {
        return new BalancedAccuracy(2);
    }

    @Override
    public Port output() {
        return Port.constant("accuracy", "()");
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        LabelMetric.super.refine(axes, inputs);
        if (axes.size("N") == 0) {
            throw new InvalidArgument("labels", "of shape " + Shape.of(0), "at least one label");
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        List<T> recalls = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            int c = label;
            T size = inputs.get("labels").arithmetic().sum(
                    IntStream.range(0, classes).mapToObj(prediction -> count(inputs, c, prediction)).toList());
            if (size.value() > 0) {
                recalls.add(count(inputs, c, c).over(size));
            }
        }
        return Named.of("accuracy", NdArray.scalar(
                inputs.get("labels").arithmetic().sum(recalls).over(recalls.size())));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        double[][] counts = counts(inputs);
        return Named.of("accuracy", Tensor.scalar(IntStream.range(0, classes)
                .filter(c -> Arrays.stream(counts[c]).sum() > 0)
                .mapToDouble(c -> counts[c][c] / Arrays.stream(counts[c]).sum())
                .average().orElseThrow()));
    }
}
