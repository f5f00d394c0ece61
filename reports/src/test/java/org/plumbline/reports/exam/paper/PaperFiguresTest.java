package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.page.Markdown;

/** Two questions each with a figure of the same name, drawn with a student's values. */
class PaperFiguresTest {

    private static final Pattern ADDRESS = Pattern.compile("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]+)");

    private Paper paper;

    @BeforeEach
    void make() throws IOException {
        Exam all = ShippedExam.PRACTICE.reader().read().exam();
        List<Question> two = all.questions().stream()
                .filter(question -> List.of("graph-product", "graph-relu").contains(question.id())).toList();
        assertThat(two).extracting(question -> question.figures().keySet()).containsOnly(Set.of("graph"));
        paper = new PaperMaker(new Exam("two", "Two", Optional.empty(), Optional.empty(), two), 1,
                Markdown.WITH_MATHML).of(new Student("s1", "s1"));
    }

    private String text(PaperWriter writer, PaperFile.Shelf shelf) throws IOException {
        return new String(writer.files(paper).stream().filter(file -> file.shelf() == shelf).findFirst().orElseThrow()
                .content(), StandardCharsets.UTF_8);
    }

    private List<String> drawn() {
        return paper.questions().stream().flatMap(question -> question.figures().values().stream()).toList();
    }

    @Test
    void pagesDrawEachInItsPlace() throws IOException {
        for (PaperFile.Shelf shelf : List.of(PaperFile.Shelf.PAPERS, PaperFile.Shelf.KEYS)) {
            String page = text(new HtmlPapers(Markdown.WITH_MATHML), shelf);
            assertThat(drawn()).hasSize(2).doesNotHaveDuplicates().allMatch(page::contains);
            assertThat(page).doesNotContain("figure:");
        }
    }

    @Test
    void inMarkdownTheyAreData() throws IOException {
        Matcher address = ADDRESS.matcher(text(new MarkdownPapers(), PaperFile.Shelf.PAPERS));
        assertThat(address.results().map(found -> new String(Base64.getDecoder().decode(found.group(1)),
                StandardCharsets.UTF_8))).containsExactlyElementsOf(drawn());
    }
}
