package org.plumbline.reports.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.check.CheckEngine;
import org.plumbline.reports.check.CheckRequest;
import org.plumbline.reports.check.Target;
import org.plumbline.reports.verification.Progress;

/**
 * How long the check of a submission takes at the default number of cases, from a cold virtual machine, as a user has
 * it; beside it, in milliseconds and summed over its processes, their start and the calls.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class CheckBenchmark {

    /** Thirty functions: layers.py, layer_utils.py but its last pair, and one of optim.py. */
    private static final List<String> THIRTY = List.of("affine_forward", "affine_backward", "relu_forward",
            "relu_backward", "batchnorm_forward", "batchnorm_backward", "batchnorm_backward_alt", "layernorm_forward",
            "layernorm_backward", "dropout_forward", "dropout_backward", "conv_forward_naive", "conv_backward_naive",
            "max_pool_forward_naive", "max_pool_backward_naive", "spatial_batchnorm_forward",
            "spatial_batchnorm_backward", "spatial_groupnorm_forward", "spatial_groupnorm_backward", "svm_loss",
            "softmax_loss", "affine_relu_forward", "affine_relu_backward", "affine_bn_relu_forward",
            "affine_bn_relu_backward", "conv_relu_forward", "conv_relu_backward", "conv_bn_relu_forward",
            "conv_bn_relu_backward", "adam");
    private static final int CASES = 60;
    private static final int MEMORY = 2048;

    private CheckRequest request;

    /** What the check's processes took, in milliseconds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Parts {

        /** Until they had started. */
        public long start;
        /** While calls were with them. */
        public long calls;
        /** Cases judged. */
        public long cases;
    }

    /** Writes the submission. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        Path folder = Files.createTempDirectory("plumbline-bench");
        RightSolution.CS231N.writeTo(folder);
        request = new CheckRequest(new Target.Files(folder), Optional.of("cs231n"), "auto", THIRTY, Precision.DOUBLE,
                Map.of(), CASES, 1, Duration.ofSeconds(10), MEMORY);
    }

    /** A right submission of thirty functions. */
    @Benchmark
    public CheckReport thirtyFunctions(Parts parts) {
        CheckReport report = CheckEngine.STANDARD.check(request, Progress.SILENT);
        if (!report.passed() || report.present() != THIRTY.size()) {
            throw new IllegalStateException("not all of them are right: " + report.functions());
        }
        parts.start = Math.round(report.seconds().start() * 1000);
        parts.calls = Math.round(report.seconds().calls() * 1000);
        parts.cases = report.cases();
        return report;
    }
}
