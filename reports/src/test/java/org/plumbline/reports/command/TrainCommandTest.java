package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.CheckpointFile;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.fixtures.model.Settings;
import org.plumbline.fixtures.model.Variant;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.training.Checkpoint;
import org.plumbline.oracle.training.Lesson;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Solver;
import org.plumbline.reports.Console;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.training.Machine;
import org.xml.sax.SAXException;
import picocli.CommandLine;

class TrainCommandTest {

    @TempDir
    private Path folder;

    private Console train(String... arguments) {
        return Console.run(Stream.concat(Stream.of("train"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    /** The command, stopped when so many mini-batches are done. */
    private static Console stopped(int after, String... arguments) {
        AtomicInteger asked = new AtomicInteger();
        BooleanSupplier stop = () -> asked.incrementAndGet() > after;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new TrainCommand(() -> stop)).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true)).execute(arguments);
        return new Console(status, out.toString(), err.toString());
    }

    @Test
    void withoutAModelAllAreListed() {
        Console console = train();
        assertThat(console.status()).isZero();
        KnownModels.all().forEach(model -> assertThat(console.out()).contains(model.name(),
                model.variants().get(0).name()));
    }

    @Test
    void itTrainsOnMadeDataAndSaysSo() throws IOException {
        Console console = train("eecs498-logistic", "--epochs", "4", "--out", out());
        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out()).contains("MADE DATA, as there is no eecs498", "500 examples to train on",
                "pass 4 of 4", "results.html").doesNotContain("reached");
        assertThat(Files.readAllLines(Path.of(out(), "history.csv"))).hasSize(1 + 4)
                .first().asString().startsWith("variant,pass,rate,training_loss");
        JsonNode json = new ObjectMapper().readTree(Path.of(out(), "history.json").toFile());
        JsonNode variant = json.at("/variants/0");
        assertThat(json.get("made").asBoolean()).isTrue();
        assertThat(variant.get("passes")).hasSize(4);
        assertThat(variant.at("/passes/0/losses")).hasSize(10);
        assertThat(variant.at("/test/interval/0").asDouble()).isLessThan(variant.at("/test/accuracy").asDouble());
        assertThat(Files.readString(Path.of(out(), "results.html"))).contains("These are made data", "<svg",
                "plumbline train eecs498-logistic --epochs 4").doesNotContain("http://www.w3.org/1999/xlink\"/>");
    }

    @Test
    void curvesArePicturesAndDrawings() throws IOException, ParserConfigurationException, SAXException {
        assertThat(train("homework4-constrained", "--epochs", "2", "--out", out()).status()).isZero();
        for (String figure : new String[] {"loss", "validation"}) {
            assertThat(ImageIO.read(Path.of(out(), figure + ".png").toFile()).getWidth()).isEqualTo(1720);
            String svg = Files.readString(Path.of(out(), figure + ".svg"));
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(svg).contains("viewBox=\"0 0 860 400\"", "free", "not-negative", "in-range");
        }
    }

    /** Of losses in other units nothing is compared; 20 passes over 2,000 examples, 50 at a time, are 800 steps. */
    @Test
    void lossesInOtherUnitsAreDrawnApart() throws IOException {
        Console console = train("homework4-scaling", "--epochs", "20", "--out", out());
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("scaled (squared error in deviations)",
                "plain (squared error in the numbers' own units)");
        try (Stream<Path> files = Files.list(Path.of(out()))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".svg")))
                    .containsExactlyInAnyOrder("loss-scaled.svg", "loss-plain.svg", "validation-scaled.svg",
                            "validation-plain.svg");
        }
        assertThat(Files.readString(Path.of(out(), "loss-scaled.svg"))).contains("aria-label=\"Training loss, "
                + "squared error in deviations by step (each point is the mean of 3 or so): scaled\"");
        assertThat(Files.readString(Path.of(out(), "validation-plain.svg"))).contains("aria-label=\"Loss after each "
                + "pass, squared error in the numbers' own units by pass: plain, validation; plain, training\"");
        assertThat(Files.readAllLines(Path.of(out(), "history.csv"))).hasSize(1 + 40).element(1).asString()
                .matches("scaled,1,0\\.01,[0-9.E-]+,,[0-9.E-]+,");
        assertThat(new ObjectMapper().readTree(Path.of(out(), "history.json").toFile()).has("best")).isFalse();
    }

    @Test
    void timeIsCountedOverAllRuns() throws IOException {
        assertThat(stopped(15, "eecs498-svm", "--epochs", "3", "--out", out()).status()).isEqualTo(1);
        Path seconds = Path.of(out(), "linear.seconds");
        double first = Double.parseDouble(Files.readString(seconds));
        assertThat(first).isBetween(0.0, 600.0);
        Files.writeString(seconds, Double.toString(first + 36_000));
        assertThat(train("eecs498-svm", "--out", out(), "--resume").out()).containsPattern("10 h [0-9]+ min");
        assertThat(new ObjectMapper().readTree(Path.of(out(), "history.json").toFile()).at("/variants/0/seconds")
                .asDouble()).isGreaterThan(first + 36_000);
    }

    @Test
    void aFullDiskIsSaidAndHowToGoOn() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new TrainCommand(() -> () -> {
            if (asked.incrementAndGet() > 15) {
                throw new UncheckedIOException(new FileSystemException("x", null, "No space left on device"));
            }
            return false;
        })).setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((refused, ignored) -> {
                    refused.getCommandLine().getErr().println(refused.getMessage());
                    return 2;
                }).execute("eecs498-svm", "--epochs", "3", "--out", out());
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("No space left on device", "to go on from them", "--resume");
        assertThat(train("eecs498-svm", "--out", out(), "--resume").out()).contains("going on after pass 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50})
    void whatWasStoppedGoesOnInTheSameBits(int after) throws IOException {
        String[] whole = {"cs230-imbalanced-2", "--epochs", "3", "--variant", "mined", "--batch", "100",
            "--out", folder.resolve("whole").toString()};
        assertThat(train(whole).status()).isZero();
        Console stopped = stopped(after, "cs230-imbalanced-2", "--epochs", "3", "--variant", "mined", "--batch", "100",
                "--out", out());
        assertThat(stopped.status()).as(stopped.err()).isEqualTo(1);
        assertThat(stopped.out()).contains("Stopped.", "--resume");
        Console resumed = train("cs230-imbalanced-2", "--variant", "mined", "--out", out(), "--resume",
                "--epochs", "3", "--batch", "100");
        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(Files.readAllBytes(Path.of(out(), "mined.checkpoint")))
                .isEqualTo(Files.readAllBytes(folder.resolve("whole/mined.checkpoint")));
    }

    @Test
    void trainingThatGetsNoBetterEndsEarly() throws IOException {
        Console ended = train("eecs498-svm", "--epochs", "200", "--patience", "3", "--out", out());
        assertThat(ended.status()).as(ended.err()).isZero();
        int passes = Files.readAllLines(Path.of(out(), "history.csv")).size() - 1;
        assertThat(passes).isBetween(4, 199);
        assertThat(ended.out()).contains("  pass " + passes + " of 200  ",
                "ended early: none of the last 3 passes was better than pass " + (passes - 3));
        Console again = train("eecs498-svm", "--resume", "--out", out());
        assertThat(again.out()).as("it is over, and nothing is trained").contains("going on after pass " + passes)
                .doesNotContain("  pass ");
        assertThat(Files.readString(Path.of(out(), "results.html"))).contains(
                "--epochs 200 --batch 50 --rate 0.1 --patience 3 --seed 1 --threads ");
        assertThat(train("eecs498-svm", "--resume", "--patience", "4", "--out", out()).err())
                .contains("patience 4 came, it was 3");
    }

    @Test
    void whatWasStoppedBeforeAPassEndedIsNotKeptAndCannotGoOn() {
        Console stopped = stopped(0, "eecs498-svm", "--epochs", "3", "--out", out());
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.out()).contains("Stopped before a pass had ended: nothing is kept")
                .doesNotContain("--resume");
        Console resumed = train("eecs498-svm", "--epochs", "3", "--out", out(), "--resume");
        assertThat(resumed.status()).isEqualTo(2);
        assertThat(resumed.err()).contains("--resume", out(), "there is nothing to resume", "without --resume");
        assertThat(resumed.out()).isEmpty();
    }

    @Test
    void howToGoOnCanBeTypedAsItIsSaid() {
        String spaced = folder.resolve("my out").toString();
        assertThat(stopped(15, "eecs498-svm", "--epochs", "3", "--out", spaced).out())
                .contains("--out '" + spaced + "' --resume");
    }

    /** As Ctrl+C does, but for the signal's number. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatIsToEndKeepsItsWholePassesAndSaysHowToGoOn() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Plumbline.class.getName(), "train", "homework4-scaling",
                "--epochs", "100000", "--out", out()).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.contains("pass ")) {
                line = lines.readLine();
            }
            // The process's own method would close what it still has to say.
            process.toHandle().destroy();
            assertThat(lines.lines()).last().asString().contains("Stopped.", "plumbline train homework4-scaling",
                    "--resume");
        }
        process.waitFor();
        assertThat(CheckpointFile.at(Path.of(out(), "scaled.checkpoint")).settings().epochs()).isEqualTo(100_000);
    }

    @Test
    void settingsOfTheCheckpointAreTakenUpAndOthersRefused() {
        assertThat(stopped(15, "eecs498-svm", "--epochs", "4", "--seed", "7", "--rate", "0.05", "--out", out())
                .status()).isEqualTo(1);
        Console other = train("eecs498-svm", "--out", out(), "--resume", "--rate", "0.1");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("rate 0.1 came, it was 0.05").doesNotContain("seed 7");
        Console same = train("eecs498-svm", "--out", out(), "--resume");
        assertThat(same.out()).contains("rate 0.05", "4 passes, seed 7", "going on after pass 1", "pass 4 of 4");
    }

    /** Another number of threads divides sums in another way, and so ends in other bits. */
    @Test
    void threadsOfTheCheckpointAreTakenUpAndOthersRefused() throws IOException {
        assertThat(stopped(15, "eecs498-svm", "--epochs", "3", "--threads", "3", "--out", out()).status()).isEqualTo(1);
        Console other = train("eecs498-svm", "--out", out(), "--resume", "--threads", "1");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("threads 1 came, it was 3", "Leave the options out that differ")
                .doesNotContain("this one anew in that form", "library");
        assertThat(train("eecs498-svm", "--out", out(), "--resume").out()).contains("3 threads", "pass 3 of 3");
        Settings settings = CheckpointFile.at(Path.of(out(), "linear.checkpoint")).settings();
        assertThat(settings.library()).isEqualTo(Machine.products());
        assertThat(settings.examples()).matches("[0-9a-f]{8}");
    }

    @Test
    void whatMultipliesIsSaidOnce() {
        Console console = train("eecs498-svm", "--epochs", "1", "--threads", "2", "--out", out());
        assertThat(console.out()).containsOnlyOnce("matrix products by " + Machine.products(2));
    }

    /** The process has a default of its own for each part of a locale; the virtual machine's is that of the system. */
    @Test
    void numbersAreWrittenAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale formats = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.GERMANY);
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            assertThat(train("eecs498-logistic-2", "--variant", "hidden-50", "--epochs", "1", "--out", out()).out())
                    .contains("1,101 parameters").containsPattern("loss 0\\.[0-9]+  accuracy 0\\.[0-9]+")
                    .doesNotContainPattern("loss 0,");
        } finally {
            Locale.setDefault(before);
            Locale.setDefault(Locale.Category.FORMAT, formats);
        }
    }

    @ParameterizedTest
    @CsvSource({"eecs498-svm, linear, linear.checkpoint", "eecs498-logistic-2, hidden-2, hidden-5.checkpoint"})
    void resultsOfAnotherTrainingAreNotOverwritten(String model, String variant, String named) throws IOException {
        assertThat(train("eecs498-logistic-2", "--variant", "hidden-5", "--epochs", "1", "--out", out()).status())
                .isZero();
        if (model.equals("eecs498-svm")) {
            Files.move(Path.of(out(), "hidden-5.checkpoint"), Path.of(out(), named));
        }
        byte[] before = Files.readAllBytes(Path.of(out(), "history.csv"));
        Console again = train(model, "--variant", variant, "--epochs", "1", "--seed", "9", "--out", out());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("holds a training already", "another folder", "--resume");
        assertThat(Files.readAllBytes(Path.of(out(), "history.csv"))).isEqualTo(before);
        Files.delete(Path.of(out(), "history.csv"));
        Files.delete(Path.of(out(), "history.json"));
        Files.delete(Path.of(out(), "results.html"));
        assertThat(train(model, "--variant", variant, "--epochs", "1", "--out", out()).err()).contains(named);
    }

    @Test
    void aFileOfTheUsersOwnIsNotOverwritten() throws IOException {
        Files.createDirectories(Path.of(out()));
        Files.writeString(Path.of(out(), "history.csv"), "mine");
        assertThat(train("eecs498-svm", "--epochs", "1", "--out", out()).err()).contains("history.csv");
        assertThat(Files.readString(Path.of(out(), "history.csv"))).isEqualTo("mine");
    }

    /** Its results would take the place of those of both. */
    @Test
    void oneOfSeveralVariantsDoesNotGoOnAlone() {
        assertThat(train("eecs498-logistic-2", "--variant", "hidden-5", "--epochs", "1", "--out", out()).status())
                .isZero();
        assertThat(train("eecs498-logistic-2", "--variant", "all", "--resume", "--out", out()).status()).isZero();
        Console alone = train("eecs498-logistic-2", "--variant", "hidden-5", "--resume", "--out", out());
        assertThat(alone.status()).isEqualTo(2);
        assertThat(alone.err()).contains("--resume", ".checkpoint", "--variant all");
    }

    /** Passes of which a middle one is best: what is tested is what was best, not what was last. */
    @Test
    void theTestScoreIsThatOfThePassThatIsKept() throws IOException {
        assertThat(train("eecs498-logistic-2", "--variant", "hidden-20", "--epochs", "30", "--rate", "0.1",
                "--threads", "1", "--out", out()).status()).isZero();
        KnownModel known = KnownModels.find("eecs498-logistic-2").orElseThrow();
        Variant variant = known.variants().stream().filter(one -> one.name().equals("hidden-20")).findFirst()
                .orElseThrow();
        Dataset data = known.source().make(1);
        Model model = variant.model(known.name(), data);
        Checkpoint checkpoint = CheckpointFile.at(Path.of(out(), "hidden-20.checkpoint")).read(model).checkpoint();
        JsonNode test = new ObjectMapper().readTree(Path.of(out(), "history.json").toFile()).at("/variants/0/test");
        try (Workers alone = Workers.of(1)) {
            Solver solver = new Solver(model, known.training().withEpochs(30).recipe(data.train().count(), 1,
                    Lesson.ALL), new Core(Blas.standard(), alone));
            assertThat(solver.evaluate(checkpoint.current(), data.test()).loss())
                    .isNotCloseTo(solver.evaluate(checkpoint.best(), data.test()).loss(), Offset.offset(1e-3));
            assertThat(test.get("loss").asDouble())
                    .isCloseTo(solver.evaluate(checkpoint.best(), data.test()).loss(), Offset.offset(1e-9));
        }
    }

    @Test
    void aTrainingThatIsThereIsNotOverwritten() throws IOException {
        assertThat(train("eecs498-svm", "--epochs", "1", "--out", out()).status()).isZero();
        byte[] before = Files.readAllBytes(Path.of(out(), "linear.checkpoint"));
        Console again = train("eecs498-svm", "--epochs", "1", "--seed", "2", "--out", out());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("holds a training already", "--resume");
        assertThat(Files.readAllBytes(Path.of(out(), "linear.checkpoint"))).isEqualTo(before);
    }

    @Test
    void checkpointsOfAnotherModelOrDamagedOnesAreRefused() throws IOException {
        assertThat(train("eecs498-svm", "--epochs", "1", "--out", out()).status()).isZero();
        Path checkpoint = Path.of(out(), "linear.checkpoint");
        Console other = train("eecs498-logistic", "--out", out(), "--resume");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("a checkpoint of eecs498-svm/linear", "one of eecs498-logistic/linear");
        byte[] whole = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(whole, whole.length / 2));
        Console damaged = train("eecs498-svm", "--out", out(), "--resume");
        assertThat(damaged.status()).isEqualTo(2);
        assertThat(damaged.err()).contains(checkpoint.toString(), "cut off or changed", "train anew")
                .doesNotContain("download");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Console console = train("eecs498-svm", "--out", file.resolve("out").toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--out", "can be written", file + " is no folder");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aLossThatIsNotFiniteEndsItByTheLayersName() {
        Console console = train("homework4-scaling", "--variant", "plain", "--rate", "1e200", "--out", out());
        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("homework4-scaling: the loss is", "epoch", "layer");
    }

    /** Before its only step the loss is finite, after it no number is. */
    @Test
    void aModelThatCannotBeValidatedIsNotKeptAndHasNoPage() throws IOException {
        Console console = train("eecs498-logistic", "--epochs", "1", "--batch", "1000", "--rate", "1e308",
                "--out", out());
        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("eecs498-logistic: ", "not finite", "epoch 0, step 0");
        try (Stream<Path> files = Files.list(Path.of(out()))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void memoryThatRunsOutIsSaidInALineAndWholePassesAreKept() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new TrainCommand(() -> () -> {
            if (asked.incrementAndGet() > 15) {
                throw new OutOfMemoryError("Java heap space");
            }
            return false;
        })).setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true))
                .execute("eecs498-svm", "--epochs", "3", "--batch", "50", "--out", out());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("eecs498-svm, in mini-batches of 50",
                "needs more memory", "-Xmx", "smaller --batch", "to go on:", "--resume");
        assertThat(train("eecs498-svm", "--out", out(), "--resume").out()).contains("going on after pass 1");
    }

    @Test
    void aLibraryThatIsNotKnownIsRefusedInALine() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dplumbline.blas=mkl", "-cp", System.getProperty("java.class.path"), Plumbline.class.getName(),
                "train", "eecs498-svm", "--epochs", "1", "--out", out()).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.lines()).singleElement().asString()
                    .contains("plumbline.blas", "mkl came", "auto, openblas or ejml");
        }
        assertThat(process.onExit().join().exitValue()).isEqualTo(2);
        assertThat(Path.of(out())).doesNotExist();
    }

    /** Ten steps a pass, of which an int counts 214,748,364 times as many. */
    @Test
    void numbersThatAreTooGreatAreRefusedWithTheGreatest() {
        Console epochs = train("eecs498-logistic", "--epochs", "999999999", "--out", out());
        assertThat(epochs.status()).isEqualTo(2);
        assertThat(epochs.err()).contains("--epochs: 999999999 came", "1 to 214748364");
        Console threads = train("eecs498-logistic", "--threads", "40000", "--out", out());
        assertThat(threads.status()).isEqualTo(2);
        assertThat(threads.err()).contains("--threads", "'40000' came", "1 to 1024");
        assertThat(Path.of(out())).doesNotExist();
    }

    @Test
    void dataThatAreNotThereAreMissedByName() {
        Console console = train("mnist-softmax", "--data", folder.toString(), "--out", out());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("mnist is not there", "plumbline fetch mnist --data " + folder);
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIs() {
        assertThat(train("mnist-rnn").err()).contains("mnist-rnn", "mnist-mlp");
        assertThat(train("mnist-mlp", "--variant", "sparse", "--out", out()).err()).contains("sparse", "batch-norm");
        assertThat(train("mnist-mlp", "--rate", "-1", "--out", out()).err()).contains("--rate", "greater than 0");
        assertThat(train("mnist-mlp", "--epochs", "0", "--out", out()).err()).contains("--epochs");
    }
}
