package org.plumbline.reports.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.MadeExam;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.expression.Values;
import org.plumbline.reports.page.Markdown;

class PdfPapersTest {

    private static final Student ADA = new Student("s1", "Ad\u00e9la \u010capkov\u00e1 \u0391\u03bd\u03bd\u03b1");

    private static Paper paper() throws UnusableExam {
        return new PaperMaker(MadeExam.read().exam(), 5, Markdown.WITH_MATHML).of(ADA);
    }

    private static String text(PaperFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aPaperHasTheStudentsNumbersAndNothingOfTheKey() throws IOException {
        Paper paper = paper();
        List<PaperFile> files = new PdfPapers().files(paper);
        Map<String, Object> values = paper.questions().get(0).key().instance().values();
        String product = Values.show(values.get("product"));
        assertThat(text(files.get(0))).contains("All kinds & <signs> of 100 % $x_1$: " + ADA.name() + " (s1)",
                "17.5 points", "over " + Values.show(values.get("steps")) + " steps",
                "return x**2 < 3 & \"y_{}\"  # 100 %",
                "1 / 2").doesNotContain("zebra", "x * x", product, "right\n", "thousandth is left out", "proved");
        assertThat(text(files.get(1))).contains("zebra", "x * x", product, "The thousandth is left out", "proved",
                "Rubric");
    }

    @Test
    void everyFontIsEmbeddedAndEveryFormulaIsDrawn() throws IOException {
        try (PDDocument document = Loader.loadPDF(new PdfPapers().files(paper()).get(0).content())) {
            List<String> drawn = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("DejaVu");
                }
                page.getResources().getXObjectNames().forEach(name -> drawn.add(name.getName()));
            }
            assertThat(drawn).as("formulas of the texts").hasSize(8);
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }
}
