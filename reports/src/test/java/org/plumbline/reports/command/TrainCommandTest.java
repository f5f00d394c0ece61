package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fixtures.model.CheckpointFile;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.reports.Console;
import org.plumbline.reports.Plumbline;
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

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 50})
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
        assertThat(damaged.err()).contains(checkpoint.toString(), "cut off or changed");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Console console = train("eecs498-svm", "--out", file.resolve("out").toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--out", "can be written");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aLossThatIsNotFiniteEndsItByTheLayersName() {
        Console console = train("homework4-scaling", "--variant", "plain", "--rate", "1e200", "--out", out());
        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("homework4-scaling: the loss is", "epoch", "layer");
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
