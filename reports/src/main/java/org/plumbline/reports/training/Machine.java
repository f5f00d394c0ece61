package org.plumbline.reports.training;

import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.blas.Library;

/** What a training runs on, in words. */
public final class Machine {

    private Machine() {
    }

    /** The virtual machine and the system below it. */
    public static String java() {
        return System.getProperty("java.version") + ", " + System.getProperty("java.vm.name") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** The library of matrix products. */
    public static String products() {
        Library library = Blas.standard().library();
        return library.name() + " " + library.version() + ", " + library.kernel() + " kernel";
    }

    /** The library of matrix products, why it is not the native one if it should be, and how many share the work. */
    public static String products(int threads) {
        return Blas.standard().library() + ", " + threads + (threads == 1 ? " thread" : " threads");
    }
}
