package org.plumbline.oracle.blas;

/** A library that is asked for and cannot be used here; the message says why. */
public final class UnavailableLibrary extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnavailableLibrary(String reason) {
        super(reason);
    }

    UnavailableLibrary(String reason, Throwable cause) {
        super(reason, cause);
    }
}
