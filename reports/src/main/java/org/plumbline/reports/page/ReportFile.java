package org.plumbline.reports.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there as a whole or not at all: it is written beside its place and then renamed. Its folders, too, are
 * made only then.
 */
public final class ReportFile {

    private final Path place;

    private ReportFile(Path place) {
        this.place = place;
    }

    /**
     * Makes sure that the file can be written, before the work that fills it begins; leaves nothing behind.
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
        Path ground = place.getParent();
        while (!Files.exists(ground, LinkOption.NOFOLLOW_LINKS)) {
            ground = ground.getParent();
        }
        if (!Files.isDirectory(ground)) {
            throw new IOException(ground + " is no folder");
        }
        Path probe = ground.resolve(draft(place).getFileName());
        Files.writeString(probe, "");
        Files.delete(probe);
        return new ReportFile(place);
    }

    /**
     * Fills the file. What was there before stays, if this fails.
     *
     * @throws IOException if it cannot be written any more
     */
    public void write(String content) throws IOException {
        write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, of bytes. */
    public void write(byte[] content) throws IOException {
        Path draft = draft(place);
        draft.toFile().deleteOnExit();
        Files.createDirectories(place.getParent());
        try {
            Files.write(draft, content);
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The place beside it; each process has its own. */
    private static Path draft(Path place) {
        return place.resolveSibling(place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    public Path path() {
        return place;
    }

    /** What the system says of a file, without the file's name, which stands before it. */
    public static String inWords(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "none can be made there: you may not";
        }
        if (failed instanceof FileSystemException system) {
            return "none can be made there" + (system.getReason() == null ? "" : ": " + system.getReason());
        }
        return failed.getMessage();
    }
}
