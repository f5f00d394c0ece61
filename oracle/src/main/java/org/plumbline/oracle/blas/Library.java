package org.plumbline.oracle.blas;

import java.util.Optional;

/**
 * A library that multiplies matrices.
 *
 * @param name its name
 * @param version its version
 * @param kernel what it is compiled for: the processor that OpenBLAS chose its kernel by, or Java
 * @param fallback why it is not the native one; empty if it is, or was asked for
 */
public record Library(String name, String version, String kernel, Optional<String> fallback) {

    /** On one line, such as {@code OpenBLAS 0.3.31, SkylakeX kernel}. */
    @Override
    public String toString() {
        return name + " " + version + ", " + kernel + " kernel"
                + fallback.map(reason -> " (not OpenBLAS: " + reason + ")").orElse("");
    }
}
