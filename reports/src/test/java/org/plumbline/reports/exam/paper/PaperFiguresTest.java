package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
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

    private static List<String> data(String text) {
        return ADDRESS.matcher(text).results().map(found -> new String(Base64.getDecoder().decode(found.group(1)),
                StandardCharsets.UTF_8)).toList();
    }

    @Test
    void inMarkdownTheyAreData() throws IOException {
        assertThat(data(text(new MarkdownPapers(), PaperFile.Shelf.PAPERS))).containsExactlyElementsOf(drawn());
    }

    /** For every part that they are asked with. */
    @Test
    void inBanksTheyAreImagesOfData() throws IOException {
        assertThat(data(text(new MoodlePapers(), PaperFile.Shelf.BANKS))).containsAll(drawn()).hasSizeGreaterThan(1);
        List<String> items = new ArrayList<>();
        byte[] packed = new QtiPapers(Markdown.WITH_MATHML).files(paper).get(0).content();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            while (zip.getNextEntry() != null) {
                items.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(data(String.join("", items))).containsAll(drawn());
        assertThat(String.join("", items)).doesNotContain("figure:");
    }
}
