package org.plumbline.reports.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.ConvolutionAlgorithm;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.training.Examples;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Score;
import org.plumbline.oracle.training.Trainer;

/** Samples a second in training in double precision: Adam, mini-batches of 64, one of them in an invocation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TrainingBenchmark {

    static final int BATCH = 64;

    @Param({"mlp", "cnn", "cnn-bn", "vgg11-bn"})
    String network;

    private Trainer trainer;
    private Examples examples;

    /**
     * Makes the network anew, and all that its first step makes: after some thousand steps on the same examples, the
     * moments of units that are dead have faded to numbers that are too small to be computed with at full speed.
     */
    @Setup(Level.Iteration)
    public void make() {
        Model model = Networks.named(network);
        Adam adam = Adam.standard();
        trainer = new Trainer(model, rate -> new Adam(rate, adam.beta1(), adam.beta2(), adam.epsilon(),
                adam.adamEpsilon(), adam.decay()), BATCH, 1,
                new Core(Blas.standard(), Workers.of(Threads.COUNT), ConvolutionAlgorithm.WINOGRAD));
        examples = Networks.examples(model.input(), BATCH);
        step();
    }

    /** One step. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Score step() {
        return trainer.epoch(examples, 0, step -> 1e-3, done -> true);
    }
}
