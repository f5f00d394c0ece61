package org.plumbline.properties.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.NdArray;

/**
 * The deviations of an input from their means, and the deviation that each is divided by, in double-double.
 *
 * @param centred the deviations from the mean, of the input's shape
 * @param scale the divisor of each, of the input's shape
 * @param shrinkage what epsilon leaves of the derivative along the deviations: epsilon / (variance + epsilon), or
 *     epsilon / (root + epsilon) where it stands outside the root
 */
record Moments(NdArray<DoubleDouble> centred, NdArray<DoubleDouble> scale, NdArray<DoubleDouble> shrinkage) {

    /**
     * @param line which mean an index belongs to; none where nothing is centred
     * @param block which deviation an index belongs to
     * @param n how many values the variance's divisor counts
     */
    static Moments of(NdArray<DoubleDouble> x, ToIntFunction<int[]> line, boolean centring, ToIntFunction<int[]> block,
            int n, Deviation deviation) {
        Map<Integer, DoubleDouble> sums = sums(x, line);
        NdArray<DoubleDouble> centred = !centring ? x : x.build(x.shape(),
                at -> x.get(at).minus(sums.get(line.applyAsInt(at)).over(n)));
        Map<Integer, DoubleDouble> squares = sums(centred.map(DoubleDouble::squared), block);
        boolean inside = deviation.epsilonPlace() == EpsilonPlace.INSIDE_ROOT;
        double epsilon = deviation.epsilon();
        NdArray<DoubleDouble> variance = x.build(x.shape(),
                at -> squares.get(block.applyAsInt(at)).over(deviation.variance().divisor(n)));
        NdArray<DoubleDouble> kept = variance.map(v -> (inside ? v : v.sqrt()).plus(epsilon));
        return new Moments(centred, inside ? kept.map(DoubleDouble::sqrt) : kept,
                kept.map(v -> v.reciprocal().times(epsilon)));
    }

    /** The sum of the elements of every line. */
    static Map<Integer, DoubleDouble> sums(NdArray<DoubleDouble> terms, ToIntFunction<int[]> line) {
        Map<Integer, List<DoubleDouble>> lines = new TreeMap<>();
        terms.shape().forEachIndex(at ->
                lines.computeIfAbsent(line.applyAsInt(at), any -> new ArrayList<>()).add(terms.get(at)));
        Map<Integer, DoubleDouble> sums = new TreeMap<>();
        lines.forEach((number, members) -> sums.put(number, DoubleDouble.ARITHMETIC.sum(members)));
        return sums;
    }
}
