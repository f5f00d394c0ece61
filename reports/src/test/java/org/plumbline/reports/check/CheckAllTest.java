package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.verification.Progress;

class CheckAllTest {

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void someSubmissions() throws IOException {
        reports = folder.resolve("reports");
        for (String name : List.of("a.py", "b.py", "c.py", "d.py")) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private static CheckRequest request() {
        return new CheckRequest(new Target.Files(Path.of(".")), Optional.of("cs231n"), "auto", List.of(),
                Precision.DOUBLE, Map.of(), 10, 7, Duration.ofSeconds(1), 100);
    }

    private List<Summary> run(CheckEngine engine, int jobs, Progress progress) throws IOException {
        return new CheckAll(new GuardedEngine(engine), request(), jobs, reports)
                .run(Submissions.in(folder, reports).found(), progress);
    }

    @Test
    void whatBreaksDoesNotStopTheOthers() throws IOException {
        List<Summary> summaries = run((request, progress) -> {
            switch (request.target().title()) {
                case "a.py" -> throw new IllegalStateException("\u001bbroken");
                case "b.py" -> throw new StackOverflowError();
                case "c.py" -> throw new OutOfMemoryError("not really");
                default -> {
                    return Samples.right("d.py");
                }
            }
        }, 2, Progress.SILENT);
        assertThat(summaries).extracting(Summary::result).containsExactly("could not be run", "could not be run",
                "could not be run", "passed");
        assertThat(summaries.get(0).reason()).contains("the check itself failed", "IllegalStateException",
                "\\u001bbroken");
        assertThat(Summary.status(summaries)).isEqualTo(1);
        for (String name : List.of("a.py", "b.py", "c.py", "d.py")) {
            assertThat(reports.resolve("submissions")).isDirectoryContaining("glob:**/" + name + ".html")
                    .isDirectoryContaining("glob:**/" + name + ".json")
                    .isDirectoryContaining("glob:**/" + name + ".xml");
        }
    }

    @Test
    void anEmptyFolderIsNotGivenToTheEngine() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        List<Summary> summaries = run((request, progress) -> Samples.right(request.target().title()), 2,
                Progress.SILENT);
        assertThat(summaries).filteredOn(summary -> summary.name().equals("empty")).singleElement()
                .extracting(Summary::reason).isEqualTo("there is no file in it");
    }

    /** All four are under way before any is done: with three workers, this would wait for ever. */
    @Test
    void jobsRunAtTheSameTime() throws IOException {
        CountDownLatch together = new CountDownLatch(4);
        List<Summary> summaries = run((request, progress) -> {
            together.countDown();
            try {
                return together.await(20, TimeUnit.SECONDS) ? Samples.right("a")
                        : Samples.report("a", Optional.of("alone"));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }, 4, Progress.SILENT);
        assertThat(summaries).allMatch(summary -> summary.status() == 0);
    }

    @Test
    void progressIsToldOfEach() throws IOException {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        run((request, progress) -> Samples.right("x"), 2, told::add);
        assertThat(told).containsExactlyInAnyOrder("a.py", "b.py", "c.py", "d.py");
    }

    @Test
    void theSeedIsTheSameForAll() throws IOException {
        Queue<Long> seeds = new ConcurrentLinkedQueue<>();
        run((request, progress) -> {
            seeds.add(request.seed());
            return Samples.right("x");
        }, 2, Progress.SILENT);
        assertThat(seeds).containsOnly(7L).hasSize(4);
    }

    /** Options are the same for all submissions: one that cannot be met ends it. */
    @Test
    void aRefusedRequestEndsIt() {
        assertThatThrownBy(() -> run((request, progress) -> {
            throw new RefusedRequest("--profile", "cs", "cs231n");
        }, 2, Progress.SILENT)).isInstanceOf(RefusedRequest.class).hasMessage("--profile: cs came, cs231n is allowed");
    }

    @Test
    void aPlaceThatCannotBeWrittenEndsIt() throws IOException {
        Files.createDirectories(reports.resolve("submissions").resolve("b.py.html"));
        assertThatThrownBy(() -> run((request, progress) -> Samples.right("x"), 2, Progress.SILENT))
                .isInstanceOf(IOException.class).hasMessageContaining("folder");
    }

    /** While the last is checked, the reports of the others can be collected. */
    @Test
    void reportsAreNotKept() throws IOException {
        List<WeakReference<CheckReport>> given = new ArrayList<>();
        boolean[] collected = new boolean[1];
        run((request, progress) -> {
            if (request.target().title().equals("d.py")) {
                for (int i = 0; i < 100 && !collected[0]; i++) {
                    System.gc();
                    collected[0] = given.stream().allMatch(report -> report.get() == null);
                }
            }
            CheckReport report = Samples.right(request.target().title());
            given.add(new WeakReference<>(report));
            return report;
        }, 1, Progress.SILENT);
        assertThat(given).hasSize(4);
        assertThat(collected[0]).isTrue();
    }
}
