package org.plumbline.reports.exam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.course.Roster.Student;

class RosterTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void named() {
        file = folder.resolve("roster.csv");
    }

    @Test
    void studentsAreReadWithTheirNamesAndAByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFFStudent,Name\r\ns1,\"Euler, L.\"\r\n\r\ns2,\r\n");
        assertThat(Roster.read(file).students()).containsExactly(new Student("s1", "Euler, L."),
                new Student("s2", "s2"));
        assertThat(Roster.read(file).problems()).isEmpty();
    }

    @Test
    void badRowsAreNamedWithTheirLinesAndTheOthersRead() throws IOException {
        Files.writeString(file, "student,name\ns1,\"two\nlines\"\ns1,again\n../etc,x\ns2\ns3,three\n");
        Roster roster = Roster.read(file);
        assertThat(roster.students()).extracting(Student::id).containsExactly("s1", "s3");
        assertThat(roster.problems()).extracting(Problem::place).extracting(place -> place.line())
                .containsExactlyInAnyOrder(4, 5, 6);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithTheLine() throws IOException {
        Files.write(file, "student,name\ns1,x\ns2,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Roster.read(file)).isInstanceOf(UnusableExam.class)
                .hasMessageContaining("roster.csv:3: this is no text in UTF-8");
    }

    @Test
    void emptyFilesAndMissingColumnsAreRefused() throws IOException {
        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("there is no such file");
        Files.writeString(file, "");
        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("it is empty");
        Files.writeString(file, "id,name\n1,x\n");
        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("no column 'student'");
        Files.writeString(file, "student\n");
        assertThatThrownBy(() -> Roster.read(file)).hasMessageContaining("nobody is in it");
    }

    @Test
    void seedsDifferByCourseQuestionAndStudent() {
        assertThat(Draws.seed(1, "q1", "s1")).isEqualTo(Draws.seed(1, "q1", "s1"))
                .isNotEqualTo(Draws.seed(2, "q1", "s1")).isNotEqualTo(Draws.seed(1, "q1s", "1"))
                .isNotEqualTo(Draws.seed(1, "q2", "s1")).isNotEqualTo(Draws.seed(1, "q1", "s2"));
    }
}
