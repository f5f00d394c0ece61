package org.plumbline.reports.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there as a whole or not at all: it is written beside its place and then renamed. */
public final class ReportFile {

    private final Path place;
    private final Path draft;

    private ReportFile(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    /**
     * Makes sure that the file can be written, before the work that fills it begins.
     *
     * @throws IOException if it cannot, with the reason
     */
    public static ReportFile at(Path path) throws IOException {
        Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(place) && (!Files.isRegularFile(place) || !Files.isWritable(place))) {
            throw new IOException("it is no ordinary file, or may not be written");
        }
        Files.createDirectories(place.getParent());
        Path draft = place.resolveSibling(place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.writeString(draft, "");
        Files.delete(draft);
        return new ReportFile(place, draft);
    }

    /** Fills the file. What was there before stays, if this fails. */
    public void write(String content) throws IOException {
        try {
            Files.writeString(draft, content);
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    public Path path() {
        return place;
    }
}
