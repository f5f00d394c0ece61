package org.plumbline.reports.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.fixtures.profile.ShippedProfile;
import org.plumbline.fixtures.subject.RightSolution;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.Lines;
import org.plumbline.properties.check.OneCommand;
import org.plumbline.properties.check.PythonFiles;
import org.plumbline.properties.check.Settings;
import org.plumbline.properties.check.SubjectCheck;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Limits;

/** CS231n's modules of PyTorch: right ones, students' mistakes, and no PyTorch at all. */
class TransformerLayersTest {

    private static final int CASES = Integer.getInteger("plumbline.test.cases", 15);
    private static final long SEED = Long.getLong("plumbline.test.seed", 1);
    private static final String FILE = "transformer_layers.py";
    private static final Set<String> ATTENTION = Set.of("MultiHeadAttention", "MultiHeadAttention.backward");
    private static final Set<String> STUDENTS = Set.of("PositionalEncoding", "PositionalEncoding.backward",
            "MultiHeadAttention", "MultiHeadAttention.backward");

    @TempDir
    private Path folder;

    @Tag("torch")
    @ParameterizedTest
    @EnumSource(Precision.class)
    void theRightModulesAreRight(Precision precision) throws IOException {
        RightSolution.CS231N_TRANSFORMER.writeTo(folder);
        CheckReport report = checked(precision, Set.of());
        assertThat(report.functions()).filteredOn(verdict -> verdict.grade() != Grade.MISSING).hasSize(12)
                .allMatch(verdict -> verdict.grade() == Grade.RIGHT || verdict.grade() == Grade.IMPRECISE
                        && verdict.headline().startsWith("finding: PyTorch's nn.GELU"));
        assertThat(report.language()).contains("PyTorch ");
    }

    @Tag("torch")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MultiHeadAttention | WRONG | math.sqrt(self.head_dim) | math.sqrt(E)",
        "MultiHeadAttention | WRONG | F.softmax(scores, dim=-1) | F.softmax(scores, dim=-2)",
        "MultiHeadAttention | WRONG | attn_mask == 0 | attn_mask != 0",
        "MultiHeadAttention | WRONG | self.n_head, self.head_dim).transpose(1, 2) | self.n_head, self.head_dim).view("
                + "x.shape[0], self.n_head, x.shape[1], self.head_dim)",
        "MultiHeadAttention | WRONG | self.n_head, self.head_dim).transpose(1, 2) | "
                + "self.head_dim, self.n_head).permute(0, 3, 1, 2)",
        "MultiHeadAttention | WRONG | self.attn_drop(F.softmax(scores, dim=-1)) | F.dropout(scores.softmax(-1), 0.5)",
        "MultiHeadAttention.backward | WRONG | self.heads(self.key(key)) | self.heads(self.key(key)).detach()",
        "PositionalEncoding | OTHER_CONVENTION | 0::2] = torch.sin(position * frequency)\\n"
                + "        pe[0, :, 1::2] | :embed_dim // 2] = torch.sin(position * frequency)\\n"
                + "        pe[0, :, embed_dim // 2:]",
        "PositionalEncoding.backward | RAISES | :x.shape[1]]) | :x.shape[1]]).detach()",
        "PositionalEncoding | PROTOCOL | return self.dropout(x + | x += self.pe[:, :x.shape[1]]; "
                + "return self.dropout(x + 0 *"})
    void aMistakeIsFoundWhereItIs(String function, Grade grade, String right, String wrong) throws IOException {
        RightSolution.CS231N_TRANSFORMER.writeTo(folder);
        String text = Files.readString(folder.resolve(FILE));
        assertThat(text).contains(right.replace("\\n", "\n"));
        Files.writeString(folder.resolve(FILE), text.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")));
        List<FunctionVerdict> verdicts = checked(Precision.DOUBLE, STUDENTS).functions();
        assertThat(verdicts).filteredOn(verdict -> verdict.function().equals(function))
                .extracting(FunctionVerdict::grade).containsExactly(grade);
        assertThat(verdicts).filteredOn(verdict -> !verdict.function().split("\\.")[0].equals(function.split("\\.")[0]))
                .hasSize(2).extracting(FunctionVerdict::grade).containsOnly(Grade.RIGHT);
    }

    @Tag("torch")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TransformerEncoderLayer | src + self.dropout_ffn( | self.dropout_ffn(",
        "TransformerEncoderLayer | self.self_attn(src, src, src, src_mask) | self.self_attn(src, src, src)",
        "TransformerDecoderLayer | self.cross_attn(tgt, memory, memory) | self.cross_attn(attended, memory, memory)",
        "TransformerDecoderLayer | self.norm_cross(tgt + self.dropout_cross(attended)) | "
                + "self.norm_cross(tgt) + attended"})
    void aLayerMadeOfOthersIsJudgedAsAWhole(String function, String right, String wrong) throws IOException {
        RightSolution.CS231N_TRANSFORMER.writeTo(folder);
        String text = Files.readString(folder.resolve(FILE));
        assertThat(text).contains(right);
        Files.writeString(folder.resolve(FILE), text.replace(right, wrong));
        assertThat(checked(Precision.DOUBLE, Set.of("TransformerEncoderLayer", "TransformerDecoderLayer")).functions())
                .filteredOn(verdict -> verdict.grade() == Grade.WRONG).extracting(FunctionVerdict::function)
                .containsExactly(function);
    }

    /** What is printed with a counterexample runs by itself beside the file. */
    @Tag("torch")
    @Test
    void theProgramThatShowsItRuns() throws IOException, InterruptedException {
        RightSolution.CS231N_TRANSFORMER.writeTo(folder);
        Path file = folder.resolve(FILE);
        Files.writeString(file, Files.readString(file).replace("math.sqrt(self.head_dim)", "math.sqrt(E)"));
        FunctionVerdict verdict = checked(Precision.DOUBLE, Set.of("MultiHeadAttention")).functions().get(0);
        String came = verdict.counterexample().orElseThrow().actual();
        Path program = Files.writeString(folder.resolve("shown.py"), verdict.counterexample().orElseThrow().snippet());
        Process process = new ProcessBuilder(Python.interpreter().program().toString(), program.toString())
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        String number = came.replaceAll("(?s).*?(0\\.\\d{6}).*", "$1");
        assertThat(printed).contains(number);
    }

    /** A process that says what Python says where the adapter finds no PyTorch. */
    @Test
    void withoutPyTorchTheReasonIsTold() throws IOException {
        byte[] said = ("{\"protocol\": 1, \"language\": \"Python\", \"versions\": {}, \"notes\": [], "
                + "\"raised\": {\"type\": \"ModuleNotFoundError\", "
                + "\"message\": \"No module named 'torch'\", \"place\": \"\"}}")
                .getBytes(StandardCharsets.US_ASCII);
        Path greeting = Files.write(folder.resolve("greeting"), ByteBuffer.allocate(12 + said.length)
                .order(ByteOrder.LITTLE_ENDIAN).putInt(said.length).putLong(0).put(said).array());
        ChildProcess process = ChildProcess.ofCommand(List.of("sh", "-c", "cat \"$0\" >&4", greeting.toString()),
                Confinement.find(), Limits.standard());
        CheckReport report = checked(new OneCommand(process), Precision.DOUBLE, ATTENTION);
        assertThat(report.functions()).hasSize(2).allSatisfy(verdict -> {
            assertThat(verdict.grade()).isEqualTo(Grade.ABSENT);
            assertThat(verdict.headline()).isEqualTo("transformer_layers.py needs torch, which is not installed");
        });
    }

    /** One file has all functions, but no modules where it does not name their library: PyTorch is not loaded. */
    @Test
    void aFileOfArraysHasNoModules() throws IOException {
        Files.writeString(folder.resolve("layers.py"), "raise SystemExit('loaded')");
        CheckReport report = checked(Precision.DOUBLE, ATTENTION);
        assertThat(report.functions()).hasSize(2).allSatisfy(verdict -> {
            assertThat(verdict.grade()).isEqualTo(Grade.ABSENT);
            assertThat(verdict.headline()).isEqualTo("the subject has no file transformer_layers.py");
        });
    }

    private CheckReport checked(Precision precision, Set<String> only) throws IOException {
        Lines lines = new PythonFiles(folder, Python.interpreter(), Confinement.find(), Limits.standard());
        CheckReport report = checked(lines, precision, only);
        assumeTrue(report.functions().stream().noneMatch(verdict -> verdict.headline().endsWith("not installed")),
                "no PyTorch");
        return report;
    }

    private static CheckReport checked(Lines lines, Precision precision, Set<String> only) {
        try (lines) {
            return new SubjectCheck("modules", lines, Checks.profile(ShippedProfile.CS231N), Optional.of("2020"),
                    new Settings(precision, CASES, SEED, Map.of()), only).run(name -> { }, Runnable::run);
        }
    }
}
