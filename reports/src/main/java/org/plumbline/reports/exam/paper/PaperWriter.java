package org.plumbline.reports.exam.paper;

import java.util.List;
import org.plumbline.fixtures.exam.UnusableExam;

/** Writes papers in a format; by several threads at a time. */
@FunctionalInterface
interface PaperWriter {

    /**
     * The files of a paper: the same bytes of the same paper, at any time.
     *
     * @throws UnusableExam if the format cannot say something in it
     */
    List<PaperFile> files(Paper paper) throws UnusableExam;
}
