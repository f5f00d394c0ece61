package org.plumbline.oracle.metric;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** A metric of predictions (N) and labels (N), both below the number of classes, which is declared. */
public interface LabelMetric extends Operation {

    /** The most classes whose counts are kept: their matrix, 4096^2 doubles of 8 bytes, takes 128 MiB. */
    int MOST_CLASSES = 4096;

    /** The number of classes, from 1 to {@link #MOST_CLASSES}. */
    int classes();

    /** Refuses a number of classes that is none, or whose matrix of counts would not fit. */
    static void checkClasses(int classes) {
        if (classes < 1 || classes > MOST_CLASSES) {
            throw new InvalidArgument("classes", Integer.toString(classes), "a whole number from 1 to " + MOST_CLASSES);
        }
    }

    /** What comes out. */
    Port output();

    @Override
    default Signature signature() {
        return new Signature(List.of(Port.index("predictions", "(N)"), Port.index("labels", "(N)")),
                List.of(output()));
    }

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        Check.below("predictions", inputs.get("predictions"), classes());
        Check.below("labels", inputs.get("labels"), classes());
        axes.with("C", classes());
    }

    /** How many examples of this label were predicted as that: a sum of ones and zeros, for a definition. */
    default <T extends Real<T>> T count(Named<NdArray<T>> inputs, int label, int prediction) {
        Arithmetic<T> arithmetic = inputs.get("labels").arithmetic();
        return arithmetic.sum(IntStream.range(0, inputs.get("labels").count())
                .mapToObj(n -> arithmetic.of(inputs.get("labels").whole(n) == label
                        && inputs.get("predictions").whole(n) == prediction ? 1 : 0))
                .toList());
    }

    /** The counts of every label (row) predicted as every class (column). */
    default double[][] counts(Named<Tensor> inputs) {
        double[][] counts = new double[classes()][classes()];
        for (int n = 0; n < inputs.get("labels").count(); n++) {
            counts[(int) inputs.get("labels").at(n)][(int) inputs.get("predictions").at(n)]++;
        }
        return counts;
    }
}
