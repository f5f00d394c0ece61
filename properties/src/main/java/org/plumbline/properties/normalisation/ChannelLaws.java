package org.plumbline.properties.normalisation;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Verdict;

/** The theorem that ties the two places of the channels' axis together. */
final class ChannelLaws {

    private ChannelLaws() {
    }

    /**
     * The law for a layer.
     *
     * @param placed the layer with its channels elsewhere
     */
    static <O extends Differentiable> Law layout(BiFunction<O, Channels, O> placed) {
        return new Law("where the channels stand does not matter",
                "y(x with the channels moved) = y(x) with the channels moved, to the last bit", (subject, trial) -> {
                    @SuppressWarnings("unchecked")
                    O layer = (O) trial.operation();
                    boolean first = layer.conventions().get("channels") == Channels.FIRST;
                    Tensor moved = moved(trial.inputs().get("x"), first);
                    Tensor y = subject.forward(placed.apply(layer, first ? Channels.LAST : Channels.FIRST),
                            trial.inputs().with("x", moved)).get("y");
                    Tensor expected = moved(subject.forward(layer, trial.inputs()).get("y"), first);
                    return Verdict.that(y.equals(expected), "expected " + expected + ", came " + y);
                });
    }

    /** The axis after the first moved to the end, or the last one back. */
    private static Tensor moved(Tensor x, boolean toLast) {
        int channels = toLast ? x.rank() - 1 : 1;
        int from = toLast ? 1 : x.rank() - 1;
        int[] rest = IntStream.range(1, x.rank()).filter(axis -> axis != from).toArray();
        int[] order = IntStream.range(0, x.rank()).map(axis ->
                axis == 0 ? 0 : axis == channels ? from : rest[axis - (axis > channels ? 2 : 1)]).toArray();
        return x.transpose(order);
    }
}
