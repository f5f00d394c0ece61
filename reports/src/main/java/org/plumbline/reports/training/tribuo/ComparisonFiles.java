package org.plumbline.reports.training.tribuo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.reports.page.ReportFile;

/** The files that tell of comparisons: a page, and the numbers as JSON. */
public final class ComparisonFiles {

    private ComparisonFiles() {
    }

    /** The page's place in a folder. */
    public static Path page(Path folder) {
        return folder.resolve("comparison.html");
    }

    /**
     * Writes them into a folder, and tells which.
     *
     * @param command what was typed, to be shown
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(Comparisons comparisons, Path folder, String command) throws IOException {
        Path json = folder.resolve("comparison.json");
        ReportFile.at(json).write(ComparisonJson.of(comparisons));
        ReportFile.at(page(folder)).write(ComparisonPage.of(comparisons, command));
        return List.of(json, page(folder));
    }
}
