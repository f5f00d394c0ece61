package org.plumbline.reports.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.oracle.blas.Blas;

/**
 * Products of square matrices on one thread: through the core, of Java arrays; by OpenBLAS called bare, of native
 * memory by its own C interface; and by EJML.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DgemmBenchmark {

    private static final int ROWS = 101;
    private static final int AS_IT_IS = 111;

    @Param({"1", "2", "3", "4", "5", "6", "8", "16", "32", "64", "128", "256", "512", "1024"})
    int n;

    private Blas blas;
    private double[] a;
    private double[] b;
    private double[] c;
    private DoublePointer nativeA;
    private DoublePointer nativeB;
    private DoublePointer nativeC;

    /** Fills them. */
    @Setup(Level.Trial)
    public void fill() {
        blas = Blas.standard();
        Random random = new Random(1);
        a = random.doubles((long) n * n).toArray();
        b = random.doubles((long) n * n).toArray();
        c = new double[n * n];
        nativeA = new DoublePointer(a);
        nativeB = new DoublePointer(b);
        nativeC = new DoublePointer(c);
    }

    /** The core. */
    @Benchmark
    public double[] core() {
        blas.multiply(false, false, n, n, n, a, 0, n, b, 0, n, 0, c, 0, n);
        return c;
    }

    /** OpenBLAS, on the one thread that the core gave it. */
    @Benchmark
    public DoublePointer bare() {
        openblas_nolapack.cblas_dgemm(ROWS, AS_IT_IS, AS_IT_IS, n, n, n, 1, nativeA, n, nativeB, n, 0, nativeC, n);
        return nativeC;
    }

    /** EJML. */
    @Benchmark
    public double[] ejml() {
        CommonOps_DDRM.mult(DMatrixRMaj.wrap(n, n, a), DMatrixRMaj.wrap(n, n, b), DMatrixRMaj.wrap(n, n, c));
        return c;
    }
}
