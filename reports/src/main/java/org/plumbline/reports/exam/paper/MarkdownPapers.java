package org.plumbline.reports.exam.paper;

import java.util.List;
import org.plumbline.fixtures.exam.UnusableExam;

/** Markdown with formulas in LaTeX between dollars. */
record MarkdownPapers() implements PaperWriter {

    @Override
    public List<PaperFile> files(Paper paper) throws UnusableExam {
        return List.of(
                PaperFile.of(PaperFile.Shelf.PAPERS, "md", ImageData.inText(PaperText.of(paper), paper.figures())),
                PaperFile.of(PaperFile.Shelf.KEYS, "md", ImageData.inText(KeyText.of(paper), paper.figures())));
    }
}
