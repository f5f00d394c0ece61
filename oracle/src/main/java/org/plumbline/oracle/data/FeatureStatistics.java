package org.plumbline.oracle.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * What a scaling of features is fitted with: the mean, deviation, least and greatest value of each.
 *
 * <p>Of x (N, D), at least one row; all four (D). They are taken as constants and have no gradient.
 *
 * @param variance what the deviation is the root of; biased by default, as in NumPy and scikit-learn
 */
@About(name = "feature-statistics",
        formula = {"mean_d = 1/N sum over n of x_nd", "deviation_d = sqrt(variance of x_1d, ..., x_Nd)",
            "least_d = min over n of x_nd, greatest_d = max over n of x_nd"},
        sources = "LeCun, Bottou, Orr, M\u00fcller, Efficient BackProp, 1998, section 4.3")
public record FeatureStatistics(Variance variance) implements Operation {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public FeatureStatistics {
        Check.present("variance", variance);
    }

    /** Biased variance. */
    public static FeatureStatistics standard() {
        return new FeatureStatistics(Variance.BIASED);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("x", "(N+, D)")),
                List.of(Port.constant("mean", "(D)"), Port.constant("deviation", "(D)"),
                        Port.constant("least", "(D)"), Port.constant("greatest", "(D)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        variance.checkCount("x", axes.size("N"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        int n = x.size(0);
        NdArray<T> mean = x.build(Shape.of(x.size(1)), at -> x.select(1, at[0]).mean());
        NdArray<T> deviation = x.build(mean.shape(),
                at -> variance.of(x.select(1, at[0]).minus(mean.get(at)), n).sqrt());
        return Named.of("mean", mean, "deviation", deviation)
                .with("least", reduced(x, T::min)).with("greatest", reduced(x, T::max));
    }

    private static <T extends Real<T>> NdArray<T> reduced(NdArray<T> x, BinaryOperator<T> better) {
        return x.build(Shape.of(x.size(1)), at -> x.select(1, at[0]).elements().stream().reduce(better).orElseThrow());
    }

    /** In two passes; the root of the sum of squares as a norm, whose squares neither overflow nor underflow. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        int n = axes.size("N");
        Tensor x = inputs.get("x");
        List<Tensor> features = IntStream.range(0, axes.size("D")).mapToObj(d -> x.select(1, d)).toList();
        double root = Math.sqrt(variance.divisor(n));
        Tensor mean = Tensor.vector(features.stream().mapToDouble(feature -> feature.sum() / n).toArray());
        Tensor deviation = Tensor.vector(IntStream.range(0, mean.count())
                .mapToDouble(d -> features.get(d).map(element -> element - mean.at(d)).norm() / root).toArray());
        return Named.of("mean", mean, "deviation", deviation)
                .with("least", reduced(features, Math::min)).with("greatest", reduced(features, Math::max));
    }

    private static Tensor reduced(List<Tensor> features, DoubleBinaryOperator better) {
        return Tensor.vector(features.stream()
                .mapToDouble(feature -> Arrays.stream(feature.toArray()).reduce(better).orElseThrow()).toArray());
    }
}
