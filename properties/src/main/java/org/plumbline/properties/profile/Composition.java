package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;
import org.plumbline.oracle.network.Network;

/**
 * A composition of operations that a function should be, and the cases it is tried on.
 *
 * @param network the operations and how they are wired
 * @param sizes by axis the sizes that are tried
 * @param values by input what its elements are drawn from, where that is not any number
 * @param extremes by input what its elements are drawn from in extreme cases; without any there are none
 */
public record Composition(Network network, Map<String, Sizes> sizes, Map<String, Values> values,
        Map<String, Values> extremes) {

    /** The sizes of an axis from the least to the greatest. */
    public record Sizes(int least, int most) {
    }

    /** What the elements of an input are drawn from. */
    public sealed interface Values {

        /** Whole numbers from 0 up to, not including, the size of an axis. */
        record Below(String axis) implements Values {
        }

        /** Decimals from the least to the greatest. */
        record Between(double least, double most) implements Values {
        }

        /** Some of these numbers. */
        record Among(List<Double> numbers) implements Values {
        }
    }
}
