package org.plumbline.oracle.blas;

/** A native library that cannot be used here; its message says why, in a clause. */
final class UnavailableLibrary extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnavailableLibrary(String reason, Throwable cause) {
        super(reason, cause);
    }
}
