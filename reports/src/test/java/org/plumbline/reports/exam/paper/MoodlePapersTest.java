package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.MadeExam;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.page.Markdown;

class MoodlePapersTest {

    private static XmlFile bank(ExamReader.Read exam) throws Exception {
        Paper paper = new PaperMaker(exam.exam(), 3, Markdown.WITH_MATHML).of(new Student("s1", "Ada"));
        assertThat(paper.problems()).isEmpty();
        return XmlFile.of(new String(new MoodlePapers().files(paper).get(0).content(), StandardCharsets.UTF_8));
    }

    static Stream<ExamReader.Read> exams() throws UnusableExam {
        return Stream.of(MadeExam.read(), ShippedExam.CS230_MIDTERM.reader().read());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("exams")
    void banksMeetTheSchema(ExamReader.Read exam) throws Exception {
        XmlFile bank = bank(exam);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(MadeExam.class.getResource("moodle.xsd")).newValidator()
                .validate(new DOMSource(bank.document()));
        long parts = exam.exam().questions().stream().mapToLong(question -> question.parts().size()).sum();
        assertThat(bank.all("//question")).hasSize((int) parts + 1);
        List<String> numbers = bank.all("//question[@type='numerical']/answer/text");
        assertThat(numbers).isNotEmpty().allMatch(number -> number.matches("-?[0-9]+(\\.[0-9]+)?"));
        assertThat(bank.all("//question[@type='numerical']/answer/tolerance")).hasSameSizeAs(numbers);
        assertThat(bank.all("//questiontext")).noneMatch(text -> text.contains("{{") || text.contains("$"));
    }

    @Test
    void smallNumbersAreWrittenOut() throws Exception {
        XmlFile bank = bank(MadeExam.read());
        String tiny = "//question[idnumber='number.tiny']/answer[@fraction='100']";
        BigDecimal value = new BigDecimal(bank.one(tiny + "/text"));
        assertThat(value).isLessThan(new BigDecimal("0.000001")).isPositive();
        assertThat(new BigDecimal(bank.one(tiny + "/tolerance")))
                .isEqualByComparingTo(value.divide(new BigDecimal(1000)));
        assertThat(bank.one(tiny + "/text")).doesNotContain("E").startsWith("0.000000");
        assertThat(bank.one("//question[idnumber='number.tiny']/answer[@fraction='0']/feedback"))
                .contains("The thousandth is left out");
    }

    @Test
    void fractionsAreLetters() throws Exception {
        assertThat(bank(MadeExam.read()).all("//question[idnumber='number.third']/answer[@fraction='100']/text"))
                .containsExactly("1/3", "1 / 3");
        assertThat(bank(MadeExam.read()).all("//question[idnumber='array.shape']/answer/text")).anyMatch(form ->
                form.matches("\\(4, [0-9]+\\)")).anyMatch(form -> form.matches("4x[0-9]+")).hasSize(21);
    }

    @Test
    void eachRightOptionIsWorthItsPartAndAllOfThemEverything() throws Exception {
        XmlFile bank = bank(MadeExam.read());
        String several = "//question[idnumber='choice.several']/answer/@fraction";
        assertThat(bank.all(several)).containsExactly("33.33333", "33.33333", "33.33333", "-50", "-50");
        assertThat(bank.all("//question[idnumber='choice.one']/answer/@fraction")).containsExactly("100", "0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 20})
    void theLeastFractionThatMoodleKnowsMakesFullMarks(int answers) {
        double all = answers * Double.parseDouble(MoodleFraction.oneOf(answers));
        assertThat(all).isGreaterThan(99.999);
        if (answers <= 10) {
            assertThat(all).isEqualTo(100, within(1e-3));
        }
    }

    @Test
    void aMatrixIsGapsAndWordsAreForAPerson() throws Exception {
        XmlFile bank = bank(MadeExam.read());
        assertThat(bank.one("//question[idnumber='array.matrix']/@type")).isEqualTo("cloze");
        assertThat(bank.one("//question[idnumber='array.matrix']/questiontext/text"))
                .containsPattern("<tr><td>\\{1:NUMERICAL:=0:0.001}</td>\\s*<td>\\{1:NUMERICAL:=-[0-9]+:0.001}</td>");
        assertThat(bank.one("//question[idnumber='words.prose']/@type")).isEqualTo("essay");
        assertThat(bank.one("//question[idnumber='words.prose']/graderinfo")).contains("zebra", "Rubric");
        assertThat(bank.one("//question[idnumber='words.prose']/questiontext")).doesNotContain("zebra");
        assertThat(bank.one("//question[idnumber='words.code']/responsetemplate")).contains("return ____");
        assertThat(bank.one("//question[idnumber='formula.slope']/questiontext")).contains("\\(\\frac{\\partial}");
    }
}
