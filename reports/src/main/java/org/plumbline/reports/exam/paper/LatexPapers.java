package org.plumbline.reports.exam.paper;

import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.page.Html;

/** LaTeX, for pdfTeX as for XeTeX and LuaTeX, with packages that every TeX has. */
record LatexPapers() implements PaperWriter {

    private static final String TEMPLATE = "/org/plumbline/reports/exam/paper.tex";

    @Override
    public List<PaperFile> files(Paper paper) throws UnusableExam {
        return List.of(
                PaperFile.of(PaperFile.Shelf.PAPERS, "tex", tex(paper.title(), PaperText.of(paper))),
                PaperFile.of(PaperFile.Shelf.KEYS, "tex", tex(paper.title() + ", key", KeyText.of(paper))));
    }

    private static String tex(String title, String text) {
        return Html.fill(TEMPLATE, Map.of("title", LatexLetters.text(title), "body", LatexText.of(text)));
    }
}
