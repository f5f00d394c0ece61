package org.plumbline.oracle.blas;

import com.sun.jna.NativeLibrary;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * OpenBLAS, in the build that its JavaCPP preset brings along, called through netlib's JNI, which hands arrays over
 * without a copy. It works on the calling thread alone: the fast tier divides the work itself, so that the same bits
 * come out on every run.
 */
final class OpenBlas implements Blas {

    /** It warns of the other implementations that it did not find, which nobody asked for. */
    private static final Logger NOISE = Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");

    /** Where netlib looks for the library. */
    private static final String FILE = "libopenblas_nolapack.so.0";
    private static final String PATH = "dev.ludovic.netlib.blas.nativeLibPath";

    private final MethodHandle dgemm;
    private final Library library;

    private OpenBlas(MethodHandle dgemm, Library library) {
        this.dgemm = dgemm;
        this.library = library;
    }

    /** @throws UnavailableLibrary if it cannot be loaded on this machine */
    static OpenBlas load() {
        NOISE.setLevel(Level.OFF);
        try {
            File file = new File(new File(Loader.load(openblas_nolapack.class)).getParentFile(), FILE);
            System.setProperty(PATH, file.getPath());
            NativeBLAS blas = NativeBLAS.getInstance();
            openblas_nolapack.blas_set_num_threads(1);
            return new OpenBlas(dgemm(blas), library(NativeLibrary.getInstance(file.getPath())));
        } catch (LinkageError | ReflectiveOperationException | RuntimeException failure) {
            throw new UnavailableLibrary("it does not load on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ": " + cause(failure), failure);
        }
    }

    /**
     * The native call behind netlib's checks. These refuse what BLAS allows: a matrix that is a part of another, and so
     * ends before a whole row of that does.
     */
    private static MethodHandle dgemm(NativeBLAS blas) throws ReflectiveOperationException {
        MethodType type = MethodType.methodType(void.class, String.class, String.class, int.class, int.class, int.class,
                double.class, double[].class, int.class, int.class, double[].class, int.class, int.class, double.class,
                double[].class, int.class, int.class);
        return MethodHandles.privateLookupIn(blas.getClass(), MethodHandles.lookup())
                .findVirtual(blas.getClass(), "dgemmK", type).bindTo(blas);
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause.getMessage()).flatMap(message -> message.lines().findFirst())
                .orElse(cause.getClass().getSimpleName());
    }

    /** The configuration reads "OpenBLAS 0.3.31 DYNAMIC_ARCH ...". */
    private static Library library(NativeLibrary loaded) {
        String[] configuration = loaded.getFunction("openblas_get_config").invokeString(new Object[0], false)
                .split(" ");
        return new Library("OpenBLAS", configuration[1],
                loaded.getFunction("openblas_get_corename").invokeString(new Object[0], false), Optional.empty());
    }

    /** BLAS has its matrices column by column: what it takes for C' is C here, and C' = op(B)' op(A)'. */
    @Override
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, int aOffset,
            int aStride, double[] b, int bOffset, int bStride, double beta, double[] c, int cOffset, int cStride) {
        check(a, aOffset, transposeA ? k : m, transposeA ? m : k, aStride);
        check(b, bOffset, transposeB ? n : k, transposeB ? k : n, bStride);
        check(c, cOffset, m, n, cStride);
        try {
            dgemm.invokeExact(letter(transposeB), letter(transposeA), n, m, k, 1.0, b, bOffset, bStride, a, aOffset,
                    aStride, beta, c, cOffset, cStride);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException("dgemm declares no exception", impossible);
        }
    }

    private static String letter(boolean transpose) {
        return transpose ? "T" : "N";
    }

    /** A fault here must not read or write memory that is not the array's. */
    private static void check(double[] data, int offset, int rows, int columns, int stride) {
        if (rows > 0 && columns > 0) {
            Objects.checkFromToIndex(offset, offset + (rows - 1) * stride + columns, data.length);
        }
    }

    @Override
    public Library library() {
        return library;
    }
}
