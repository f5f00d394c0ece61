package org.plumbline.properties.foreign;

import java.util.List;

/**
 * Calls that belong together: a forward pass, and the backward pass that takes its cache.
 *
 * @param calls in their order; a call that raises ends the script
 * @param seed set before the first call for the subject's own random numbers (NumPy's and Python's, say)
 */
public record Script(List<Call> calls, long seed) {

    public Script {
        calls = List.copyOf(calls);
    }
}
