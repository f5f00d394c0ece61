package org.plumbline.reports.exam.paper;

import java.util.Locale;
import java.util.function.Function;
import org.plumbline.reports.page.Markdown;

/** What papers are written as. */
public enum PaperFormat {
    /** Pages with formulas as MathML. */
    HTML(HtmlPapers::new),
    /** With formulas drawn, and fonts embedded. */
    PDF(markdown -> new PdfPapers()),
    /** For a stock TeX. */
    TEX(markdown -> new LatexPapers()),
    /** Markdown with formulas in LaTeX. */
    MD(markdown -> new MarkdownPapers()),
    /** A question bank for Moodle, with its answers. */
    MOODLE(markdown -> new MoodlePapers()),
    /** A content package of QTI 2.1, with its answers. */
    QTI21(QtiPapers::new),
    /** For programs. */
    JSON(markdown -> new JsonPapers());

    private final Function<Markdown, PaperWriter> writer;

    PaperFormat(Function<Markdown, PaperWriter> writer) {
        this.writer = writer;
    }

    /** @param markdown how texts become HTML */
    PaperWriter writer(Markdown markdown) {
        return writer.apply(markdown);
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
