package org.plumbline.reports.thirdparty;

import java.util.Optional;

/**
 * What a function may be meant to be.
 *
 * @param name the declaration
 * @param witness the true values, and how far an implementation of the formula may be off
 * @param target how far the library itself aims to be off at most, where that is more
 */
public record Convention(String name, Witness witness, Optional<Target> target) {

    /**
     * An accuracy that the library states, of the same function.
     *
     * @param name where it is stated
     * @param witness the true values, and how far off the stated accuracy lets them be
     */
    public record Target(String name, Witness witness) {
    }

    /** A convention whose only bound is that of its formula. */
    public static Convention of(String name, Witness witness) {
        return new Convention(name, witness, Optional.empty());
    }
}
