package org.plumbline.properties.check;

import java.util.Map;
import org.plumbline.oracle.real.Precision;

/**
 * How a check is made.
 *
 * @param precision in which the subject computes
 * @param cases how many ordinary cases a function is tried on; lanes with slower truths take fewer
 * @param seed of all random choices
 * @param conventions declared beside the profile's, by name
 */
public record Settings(Precision precision, int cases, long seed, Map<String, String> conventions) {

    /** These settings in another precision. */
    Settings in(Precision other) {
        return new Settings(other, cases, seed, conventions);
    }
}
