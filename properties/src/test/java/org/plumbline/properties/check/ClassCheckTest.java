package org.plumbline.properties.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.oracle.activation.LeakyRelu;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.contract.LayerContract;
import org.plumbline.properties.contract.OptimizerContract;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.profile.Components;

/** A class that implements a contract, run in a process of its own. */
class ClassCheckTest {

    private static final Limits LIMITS = Limits.standard()
            .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(2));

    /** Layer normalisation with conventions and hyper-parameters of its own, which must cross the line. */
    static final class Right implements LayerContract {
        static final LayerNorm OPERATION = Components.with(LayerNorm.standard(), Map.of("epsilon", 0.125));

        @Override
        public Judged subject() {
            return Judged.layer(OPERATION, in -> OPERATION.forward(in.tensors()),
                    (in, dy) -> OPERATION.backward(in.tensors(), dy.tensors())).requiring("gamma").without("beta");
        }
    }

    static final class Diagonal implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(Softmax.standard(), in -> Softmax.standard().forward(in.tensors()), (in, dy) -> {
                System.out.println("printing is no answer");
                Tensor y = Softmax.standard().forward(in.tensors()).get("y");
                return Named.of("x", y.zip(dy.tensor("y"), (p, d) -> p * (1 - p) * d));
            });
        }
    }

    static final class Leaving implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> {
                Runtime.getRuntime().halt(0);
                return Named.none();
            });
        }
    }

    static final class Endless implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    /** It ends the whole virtual machine, but in its backward pass only. */
    static final class Exiting implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> LeakyRelu.standard().forward(in.tensors()), (in, dy) -> {
                System.exit(0);
                return Named.none();
            });
        }
    }

    /** It ends the whole virtual machine on inputs of three elements and more. */
    static final class LeavingOnSome implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> {
                if (in.tensor("x").count() >= 3) {
                    Runtime.getRuntime().halt(0);
                }
                return LeakyRelu.standard().forward(in.tensors());
            });
        }
    }

    /** It takes so long for every call that the time in all is over before much is judged. */
    static final class Slow implements LayerContract {
        @Override
        public Judged subject() {
            return Judged.layer(LeakyRelu.standard(), in -> {
                Thread.sleep(400);
                return LeakyRelu.standard().forward(in.tensors());
            });
        }
    }

    record WithParameter(int width) implements LayerContract {
        @Override
        public Judged subject() {
            return new Right().subject();
        }
    }

    abstract static class Abstract implements LayerContract {
    }

    final class Inner implements LayerContract {
        @Override
        public Judged subject() {
            return new Right().subject();
        }
    }

    static final class Throwing implements OptimizerContract {
        @Override
        public Judged subject() {
            return Judged.step(Adam.standard(), in -> {
                throw new IllegalStateException("not yet");
            });
        }
    }

    @Test
    void aRightClassPassesEveryLane() throws IOException {
        try (ChildProcess line = line(Right.class)) {
            Judged judged = JavaSubject.over(line);
            assertThat(judged.operation()).isEqualTo(Right.OPERATION);
            assertThat(judged.needed()).containsExactly("gamma");
            assertThat(judged.unknown()).containsExactly("beta");
            CheckReport report = new ClassCheck("classes", Right.class.getName(), line, 2, 10).run(lane -> { });
            assertThat(report.status()).isZero();
            assertThat(report.language()).isEqualTo("Java " + System.getProperty("java.version"));
            FunctionVerdict verdict = report.functions().get(0);
            assertThat(verdict.headline()).isEmpty();
            assertThat(verdict.grade()).isEqualTo(Grade.RIGHT);
            assertThat(verdict.lanes()).extracting(FunctionVerdict.Tally::lane)
                    .contains(Lane.BOUNDED, Lane.GRADIENT, Lane.LAW, Lane.PROTOCOL, Lane.EXTREME);
            assertThat(verdict.worstRatio()).isPositive().isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aWrongClassIsShownItsSmallestCase() throws IOException {
        CheckReport report = report(Diagonal.class);
        assertThat(report.status()).isEqualTo(1);
        FunctionVerdict verdict = report.functions().get(0);
        assertThat(verdict.grade()).isEqualTo(Grade.WRONG);
        assertThat(verdict.headline()).startsWith("dx[0]: expected ");
        assertThat(verdict.counterexample()).get().extracting(FunctionVerdict.Counterexample::inputs).asString()
                .startsWith("softmax ").contains("x (2,) = [0, 0]");
        assertThat(verdict.lanes()).filteredOn(tally -> tally.lane() == Lane.BOUNDED).singleElement()
                .extracting(FunctionVerdict.Tally::failed).isEqualTo(0);
        assertThat(verdict.lanes()).filteredOn(tally -> tally.lane() == Lane.GRADIENT).singleElement()
                .extracting(FunctionVerdict.Tally::failed).matches(failed -> failed > 0);
        assertThat(report.printed()).contains("printing is no answer");
    }

    @Test
    void whatEndsTheProcessEndsNothingElse() throws IOException {
        assertThat(failure(Leaving.class)).contains("the forward pass did not return", "status 0");
        assertThat(failure(Endless.class)).contains("the forward pass did not return");
        assertThat(failure(Throwing.class)).contains(
                "the forward pass threw java.lang.IllegalStateException: not yet at ", "ClassCheckTest.java:");
    }

    @Test
    void aClassThatDoesNotReturnIsBroken() throws IOException {
        CheckReport report = report(Leaving.class);
        assertThat(report.functions()).singleElement().extracting(FunctionVerdict::grade).isEqualTo(Grade.BROKEN);
        assertThat(report.functions().get(0).headline()).contains("the forward pass did not return: ");
    }

    @Test
    void whatCannotBeLoadedIsSaid() throws IOException {
        CheckReport report = report(String.class);
        assertThat(report.status()).isEqualTo(3);
        assertThat(report.unrunnable()).contains(
                "java.lang.String is no LayerContract, LossContract or OptimizerContract");
        assertThat(report.functions()).isEmpty();
    }

    @Test
    void whatCannotBeConstructedIsToldWithWhatToDo() throws IOException {
        assertThat(report(WithParameter.class).unrunnable()).get().asString()
                .contains("$WithParameter has no constructor without parameters: give it one");
        assertThat(report(Abstract.class).unrunnable()).get().asString()
                .contains("$Abstract is abstract: name a class that can be constructed");
        assertThat(report(LayerContract.class).unrunnable()).get().asString().contains("LayerContract is an interface");
        assertThat(report(Inner.class).unrunnable()).get().asString().contains("$Inner is an inner class: declare it "
                + "static");
        try (ChildProcess line = ChildProcess.ofJava("p.Nowhere", List.of(), Confinement.find(), LIMITS)) {
            assertThat(new ClassCheck("x", "p.Nowhere", line, 2, 5).run(lane -> { }).unrunnable()).get().asString()
                    .startsWith("there is no class p.Nowhere in the jars and folders named: ");
        }
    }

    /** After three losses it is no longer called: what it was not called on must not be shown for it. */
    @Test
    void theExampleIsOneOnWhichItDidNotReturn() throws IOException {
        FunctionVerdict verdict = report(LeavingOnSome.class).functions().get(0);
        assertThat(verdict.grade()).isEqualTo(Grade.BROKEN);
        assertThat(verdict.headline()).contains("the forward pass did not return: ").doesNotContain("not tried");
        String x = verdict.counterexample().orElseThrow().inputs().lines().filter(line -> line.startsWith("    x "))
                .findFirst().orElseThrow();
        int elements = Arrays.stream(x.substring(x.indexOf('(') + 1, x.indexOf(')')).split(",\\s*"))
                .mapToInt(Integer::parseInt).reduce(1, (a, b) -> a * b);
        assertThat(elements).as(x).isGreaterThanOrEqualTo(3);
        assertThat(verdict.lanes()).anyMatch(tally -> tally.cases() == 0);
    }

    /** There is no case to show, and it is not right either. */
    @Test
    void aClassThatIsOutOfTimeIsBroken() throws IOException {
        try (ChildProcess line = ChildProcess.ofJava(Slow.class.getName(), List.of(), Confinement.find(),
                LIMITS.withTimes(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(6)))) {
            FunctionVerdict verdict =
                    new ClassCheck("classes", "Slow", line, 2, 50).run(lane -> { }).functions().get(0);
            assertThat(verdict.grade()).isEqualTo(Grade.BROKEN);
            assertThat(verdict.headline()).contains("the time in all is over");
            assertThat(verdict.counterexample()).isEmpty();
        }
    }

    @Test
    void exitIsNoReturn() throws IOException {
        FunctionVerdict verdict = report(Exiting.class).functions().get(0);
        assertThat(verdict.headline()).contains("the backward pass did not return: ");
        assertThat(verdict.grade()).isEqualTo(Grade.BROKEN);
    }

    @Test
    void aJarThatIsNeededIsNamedToo(@TempDir Path folder) throws IOException {
        compile(folder, "dep", "", "Dep",
                "public class Dep { public static double twice(double x) { return 2 * x; } }");
        compile(folder, "out", folder.resolve("dep").toString(), "Mine", """
                import org.plumbline.oracle.activation.Tanh;
                import org.plumbline.oracle.tensor.Named;
                import org.plumbline.properties.contract.*;
                public class Mine implements LayerContract {
                    private final double two = Dep.twice(1);
                    public Judged subject() {
                        return Judged.layer(Tanh.standard(), in -> Named.of("y", in.tensor("x").map(Math::tanh)));
                    }
                }
                """);
        assertThat(report(List.of(folder.resolve("out"))).unrunnable()).get().asString()
                .startsWith("the class Dep is needed, and is not in the jars and folders named: ");
        assertThat(report(List.of(folder.resolve("out"), folder.resolve("dep"))).status()).isZero();
    }

    private static void compile(Path folder, String to, String with, String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d",
                folder.resolve(to).toString(), "-cp", with + File.pathSeparator
                        + System.getProperty("java.class.path"), source.toString())).isZero();
    }

    private static CheckReport report(List<Path> where) throws IOException {
        try (ChildProcess line = ChildProcess.ofJava("Mine", where, Confinement.find(), LIMITS)) {
            return new ClassCheck("out", "Mine", line, 3, 5).run(lane -> { });
        }
    }

    /** As somebody hands it in: a jar that is not on this virtual machine's own class path. */
    @Test
    void aClassOfAJar(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Mine.java"), """
                import org.plumbline.oracle.activation.Tanh;
                import org.plumbline.oracle.tensor.Named;
                import org.plumbline.properties.contract.*;
                public class Mine implements LayerContract {
                    public Judged subject() {
                        return Judged.layer(Tanh.standard(), in -> Named.of("y", in.tensor("x").map(Math::sinh)));
                    }
                }
                """);
        Path jar = folder.resolve("mine.jar");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d",
                folder.resolve("classes").toString(), "-cp", System.getProperty("java.class.path"), source.toString()))
                .isZero();
        assertThat(java.util.spi.ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create",
                "--file", jar.toString(), "-C", folder.resolve("classes").toString(), ".")).isZero();
        try (ChildProcess line = ChildProcess.ofJava("Mine", List.of(jar), Confinement.find(), LIMITS)) {
            CheckReport report = new ClassCheck(jar.toString(), "Mine", line, 3, 5).run(lane -> { });
            FunctionVerdict verdict = report.functions().get(0);
            assertThat(verdict.operation()).isEqualTo("tanh");
            assertThat(verdict.grade()).isEqualTo(Grade.WRONG);
            assertThat(verdict.headline()).startsWith("y");
        }
    }

    private static CheckReport report(Class<?> type) throws IOException {
        try (ChildProcess line = line(type)) {
            return new ClassCheck("classes", type.getName(), line, 2, 5).run(lane -> { });
        }
    }

    private static String failure(Class<?> type) throws IOException {
        try (ChildProcess line = line(type)) {
            Judged judged = JavaSubject.over(line);
            return new Campaign(2, 4).run(judged.suite(), Lane.BOUNDED, judged).get(0).message();
        }
    }

    private static ChildProcess line(Class<?> type) throws IOException {
        return ChildProcess.ofJava(type.getName(), List.of(), Confinement.find(), LIMITS);
    }
}
