package org.plumbline.reports.exam.paper;

import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.key.KeyPage;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** Pages that need nothing else, with formulas as MathML. */
record HtmlPapers(Markdown markdown) implements PaperWriter {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/paper.html";

    @Override
    public List<PaperFile> files(Paper paper) throws UnusableExam {
        String head = new PageHead(Html.escape(paper.title()), "", Points.words(paper.points()), false).html();
        return List.of(
                PaperFile.of(PaperFile.Shelf.PAPERS, "html", Html.fill(TEMPLATE, Map.of("head", head,
                        "questions", markdown.page(PaperText.body(paper), paper.figures())))),
                PaperFile.of(PaperFile.Shelf.KEYS, "html", KeyPage.of(paper.key(), paper.title() + ", key",
                        markdown)));
    }
}
