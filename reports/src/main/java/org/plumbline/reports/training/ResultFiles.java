package org.plumbline.reports.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.reports.page.ReportFile;

/** The files that tell of a training: history as CSV and JSON, curves as PNG and SVG, and a page. */
public final class ResultFiles {

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private ResultFiles() {
    }

    /** The page's place in a folder. */
    public static Path page(Path folder) {
        return folder.resolve("results.html");
    }

    /**
     * Writes them into a folder, and tells which.
     *
     * @param command what was typed, to be shown
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(Outcome outcome, Path folder, String command) throws IOException {
        List<Path> written = new ArrayList<>();
        put(written, folder.resolve("history.csv"), History.csv(outcome));
        put(written, folder.resolve("history.json"), History.json(outcome));
        List<String> figures = new ArrayList<>();
        for (Curves curves : Curves.of(outcome)) {
            String svg = curves.svg();
            figures.add(svg);
            put(written, folder.resolve(curves.name() + ".svg"), PROLOG + svg);
            put(written, folder.resolve(curves.name() + ".png"), curves.png());
        }
        put(written, page(folder), TrainingPage.of(outcome, figures, command));
        return written;
    }

    private static void put(List<Path> written, Path place, String content) throws IOException {
        put(written, place, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(List<Path> written, Path place, byte[] content) throws IOException {
        ReportFile.at(place).write(content);
        written.add(place);
    }
}
