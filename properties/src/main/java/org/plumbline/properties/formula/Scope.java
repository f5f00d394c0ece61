package org.plumbline.properties.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * What the names of a formula stand for: matrices, of which a vector is one of one column and a number one of one
 * element.
 *
 * @param arithmetic of all of them
 * @param values by name
 * @param indices the indices of sums, from 1, by name
 * @param <T> the scalar
 */
record Scope<T extends Real<T>>(Arithmetic<T> arithmetic, Map<String, NdArray<T>> values,
        Map<String, Integer> indices) {

    /** The same, within a sum. */
    Scope<T> at(String index, int value) {
        Map<String, Integer> more = new LinkedHashMap<>(indices);
        more.put(index, value);
        return new Scope<>(arithmetic, values, more);
    }
}
