package org.plumbline.reports.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.jacobian.JacobianCheck;
import org.plumbline.properties.jacobian.JacobianReport;

/** Checks of full Jacobians a second: what {@code torch.autograd.gradcheck} does in double precision and slow mode. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JacobianBenchmark {

    @Param({"linear", "conv2d", "batch-norm", "layer-norm", "max-pool", "network"})
    String operation;

    private final Random random = new Random(1);
    private JacobianCheck check;
    private Differentiable checked;
    private Named<Tensor> inputs;

    /** Draws the inputs. */
    @Setup(Level.Trial)
    public void draw() {
        check = new JacobianCheck(Threads.core());
        switch (operation) {
            case "linear" -> set(Dense.standard(),
                    Named.of("x", normal(16, 64), "w", normal(64, 32), "b", normal(32)));
            case "conv2d" -> set(Conv2d.standard(),
                    Named.of("x", normal(4, 3, 12, 12), "w", normal(8, 3, 3, 3), "b", normal(8)));
            case "batch-norm" -> set(BatchNorm.standard(),
                    Named.of("x", normal(8, 4, 8, 8), "gamma", normal(4), "beta", normal(4))
                            .with("runningMean", Tensor.zeros(Shape.of(4)))
                            .with("runningVariance", Tensor.filled(Shape.of(4), 1)));
            case "layer-norm" -> set(LayerNorm.standard(),
                    Named.of("x", normal(16, 64), "gamma", normal(64), "beta", normal(64)));
            case "max-pool" -> set(MaxPool2d.standard(), Named.of("x", normal(4, 3, 12, 12)));
            case "network" -> set(threeLayers(), Named.of("x", normal(8, 50), "w1", normal(50, 100),
                    "b1", normal(100)).with("w2", normal(100, 100)).with("b2", normal(100))
                    .with("w3", normal(100, 10)).with("b3", normal(10)));
            default -> throw new IllegalArgumentException(operation);
        }
    }

    private void set(Differentiable which, Named<Tensor> at) {
        checked = which;
        inputs = at;
    }

    private Tensor normal(int... sizes) {
        return Tensor.build(Shape.of(sizes), at -> random.nextGaussian());
    }

    private static Network threeLayers() {
        return Network.named("three-layers").input(Port.real("x", "(N, D)"))
                .input(Port.real("w1", "(D, H)")).input(Port.real("b1", "(H)"))
                .input(Port.real("w2", "(H, K)")).input(Port.real("b2", "(K)"))
                .input(Port.real("w3", "(K, M)")).input(Port.real("b3", "(M)"))
                .node("h1", Dense.standard(), Named.of("x", "x", "w", "w1", "b", "b1"))
                .node("a1", Relu.standard(), Named.of("x", "h1"))
                .node("h2", Dense.standard(), Named.of("x", "a1", "w", "w2", "b", "b2"))
                .node("a2", Relu.standard(), Named.of("x", "h2"))
                .node("y", Dense.standard(), Named.of("x", "a2", "w", "w3", "b", "b3"))
                .output(Port.real("y", "(N, M)"));
    }

    /** One check, of every entry. */
    @Benchmark
    public JacobianReport check() {
        JacobianReport report = check.of(checked, inputs);
        if (!report.passed()) {
            throw new IllegalStateException(report.toString());
        }
        return report;
    }
}
