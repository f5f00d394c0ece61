package org.plumbline.reports.exam.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.key.KeySection;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** PDF files that carry their fonts along, with formulas drawn. */
final class PdfPapers implements PaperWriter {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/pdf.html";

    private final FormulaDrawer formulas = new FormulaDrawer();
    private final Markdown markdown = new Markdown(formulas::place);

    PdfPapers() {
        FontMappers.set(new OwnFonts(PaperFont.standIn()));
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public List<PaperFile> files(Paper paper) throws UnusableExam {
        StringBuilder key = new StringBuilder();
        for (Asked asked : paper.questions()) {
            key.append(new KeySection(markdown).html(asked.key()));
        }
        return List.of(
                new PaperFile(PaperFile.Shelf.PAPERS, "pdf", pdf(paper.title(), Points.words(paper.points()),
                        markdown.page(PaperText.body(paper)))),
                new PaperFile(PaperFile.Shelf.KEYS, "pdf", pdf(paper.title() + ", key",
                        Points.words(paper.points()), key.toString())));
    }

    private byte[] pdf(String title, String facts, String body) {
        PdfRendererBuilder builder = new PdfRendererBuilder().withProducer("Plumbline")
                .useObjectDrawerFactory(formulas).withHtmlContent(Html.fill(TEMPLATE, Map.of("title",
                        Html.escape(title), "facts", Html.escape(facts), "body", body)), "");
        PaperFont.in(builder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            // The same paper is the same file, at any time: no date, and an id of what the file says.
            PDDocumentInformation information = document.getDocumentInformation();
            information.setCreationDate(null);
            information.setModificationDate(null);
            document.setDocumentId((long) body.hashCode());
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in memory", impossible);
        }
        return bytes.toByteArray();
    }
}
