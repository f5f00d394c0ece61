package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.MadeExam;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.page.Markdown;

class QtiPapersTest {

    private static Schema schema;

    @BeforeAll
    static void loadTheSchema() throws Exception {
        schema = QtiSchema.load();
    }

    private static Map<String, String> files(ExamReader.Read exam) throws IOException {
        Paper paper = new PaperMaker(exam.exam(), 3, Markdown.WITH_MATHML).of(new Student("s@1", "Ada"));
        assertThat(paper.problems()).isEmpty();
        byte[] zipped = new QtiPapers(Markdown.WITH_MATHML).files(paper).get(0).content();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static XmlFile item(String label) throws Exception {
        List<String> found = files(MadeExam.read()).values().stream()
                .filter(file -> file.contains("label=\"" + label + "\"")).toList();
        assertThat(found).hasSize(1);
        return XmlFile.of(found.get(0));
    }

    static Stream<ExamReader.Read> exams() throws UnusableExam {
        return Stream.of(MadeExam.read(), ShippedExam.CS230_MIDTERM.reader().read());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("exams")
    void itemsAndTestMeetTheSchemaOfIms(ExamReader.Read exam) throws Exception {
        Map<String, String> files = files(exam);
        assertThat(files.keySet().iterator().next()).isEqualTo("imsmanifest.xml");
        String manifest = files.remove("imsmanifest.xml");
        for (Map.Entry<String, String> file : files.entrySet()) {
            schema.newValidator().validate(new StreamSource(
                    new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)), file.getKey()));
        }
        long parts = exam.exam().questions().stream().mapToLong(question -> question.parts().size()).sum();
        assertThat(files).hasSize((int) parts + 1);
        XmlFile listed = XmlFile.of(manifest);
        assertThat(listed.all("//*[local-name()='file']/@href")).containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(new TreeSet<>(listed.all("//*[local-name()='resource'][@type='imsqti_item_xmlv2p1']/@identifier")))
                .isEqualTo(new TreeSet<>(listed.all("//*[local-name()='dependency']/@identifierref")));
        assertThat(XmlFile.of(files.get("test.xml")).all("//*[local-name()='assessmentItemRef']/@href"))
                .allMatch(files::containsKey).hasSize((int) parts);
    }

    @Test
    void smallNumbersAreWrittenOutWithTheirTolerance() throws Exception {
        XmlFile tiny = item("number.tiny");
        String value = tiny.one("//*[local-name()='correctResponse']/*");
        assertThat(value).matches("0\\.000000[0-9]+");
        assertThat(tiny.one("//*[local-name()='equal']/@tolerance").split(" ")[0])
                .isEqualTo("0.000" + value.substring(2));
        assertThat(item("number.many").one("//*[local-name()='equal']/@toleranceMode")).isEqualTo("exact");
    }

    /** Thirds of points are not rounded: what is right counts whole numbers, of which all make all points. */
    @Test
    void allThatIsRightIsWorthExactlyAllPoints() throws Exception {
        XmlFile several = item("choice.several");
        int sum = several.all("//*[local-name()='mapEntry']/@mappedValue").stream().mapToInt(Integer::parseInt)
                .filter(worth -> worth > 0).sum();
        assertThat(several.all("//*[local-name()='divide']/*[local-name()='baseValue']"))
                .containsExactly(String.valueOf(sum));
        assertThat(several.one("//*[local-name()='mapping']/@upperBound")).isEqualTo(String.valueOf(sum));
        assertThat(several.all("//*[local-name()='product']/*[local-name()='baseValue']")).containsExactly("3");
        int wrong = several.all("//*[local-name()='mapEntry']/@mappedValue").stream().mapToInt(Integer::parseInt)
                .filter(worth -> worth < 0).sum();
        assertThat(sum + wrong).as("all options chosen").isZero();
    }

    @Test
    void onlyWhoScoresSeesTheKey() throws Exception {
        XmlFile prose = item("words.prose");
        assertThat(prose.one("//*[local-name()='rubricBlock']")).contains("zebra", "Rubric");
        assertThat(prose.one("//*[local-name()='rubricBlock']/@view")).doesNotContain("candidate");
        assertThat(prose.one("//*[local-name()='itemBody']/*[local-name()='div']")).doesNotContain("zebra");
        assertThat(prose.all("//*[local-name()='responseProcessing']")).isEmpty();
        assertThat(item("words.code").one("//*[local-name()='pre'][contains(., '____')]")).contains("def square");
        assertThat(item("formula.slope").all("//*[local-name()='itemBody']//*[local-name()='math']")).hasSize(6);
    }
}
