package org.plumbline.reports.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.ElementType;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.foreign.PythonModule;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.foreign.Value;

/** How many cases of a small dense layer in NumPy go through the pipe in a second: x is (2, 3), w (3, 2), b (2). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PipeBenchmark {

    private static final int BATCH = 500;

    private ChildProcess process;
    private List<Script> forward;
    private List<Script> both;

    /** Starts the subject. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        Path folder = Files.createTempDirectory("plumbline-bench");
        RightSolution.CS231N.writeTo(folder);
        process = ChildProcess.ofPython(Interpreter.find().orElseThrow(),
                PythonModule.ofFile(folder.resolve("layers.py")), Confinement.find(), Limits.standard());
        Call affine = Call.of("affine_forward", array(Tensor.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6})),
                array(Tensor.matrix(new double[] {1, 0}, new double[] {0, 1}, new double[] {1, 1})),
                array(Tensor.vector(1, 2)));
        Call backward = Call.of("affine_backward", array(Tensor.matrix(new double[] {1, 2}, new double[] {3, 4})),
                new Value.Returned(0, List.of(1)));
        forward = IntStream.range(0, BATCH).mapToObj(i -> new Script(List.of(affine), i)).toList();
        both = IntStream.range(0, BATCH).mapToObj(i -> new Script(List.of(affine, backward), i)).toList();
    }

    private static Value array(Tensor tensor) {
        return new Value.Array(ElementType.FLOAT64, tensor);
    }

    /** Ends it. */
    @TearDown(Level.Trial)
    public void end() {
        process.close();
    }

    /** One call a case. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<List<Answer>> forward() {
        return answered(process.run(forward));
    }

    /** A forward and a backward call a case, the cache staying in the subject's process. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<List<Answer>> forwardAndBackward() {
        return answered(process.run(both));
    }

    private static List<List<Answer>> answered(List<List<Answer>> answers) {
        if (!answers.stream().flatMap(List::stream).allMatch(Answer.Returned.class::isInstance)) {
            throw new IllegalStateException("the subject did not return: " + answers.get(0));
        }
        return answers;
    }
}
