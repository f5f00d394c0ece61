package org.plumbline.reports.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The submissions of a folder: its sub-folders and Python files.
 *
 * @param found in the order of their names
 * @param strays what else lies there, by name
 */
public record Submissions(List<Submission> found, List<String> strays) {

    /** What systems and archives leave behind. */
    private static final Set<String> LITTER = Set.of("__MACOSX", "__pycache__", ".DS_Store", ".git", ".gitignore",
            ".gitattributes", ".svn", ".hg", ".idea", ".vscode", ".ipynb_checkpoints", ".mypy_cache", ".pytest_cache");
    /** What macOS puts beside a file. */
    private static final String BESIDE = "._";
    private static final int LONGEST = 80;

    public Submissions {
        found = List.copyOf(found);
        strays = List.copyOf(strays);
    }

    /**
     * A submission.
     *
     * @param name the folder's or file's
     * @param path where it is
     * @param page the name, without ending, of the files that report it; no two are equal, whatever the system thinks
     *        of capitals
     */
    public record Submission(String name, Path path, String page) {

        /** Whether there is no file in it. */
        public boolean isEmpty() {
            try (Stream<Path> files = Files.walk(path.toRealPath())) {
                return files.noneMatch(Files::isRegularFile);
            } catch (IOException | RuntimeException unreadable) {
                return false;
            }
        }
    }

    /**
     * Looks a folder through.
     *
     * @param reports the folder that the reports go to, which is no submission
     * @throws IOException if it cannot be read
     */
    public static Submissions in(Path folder, Path reports) throws IOException {
        List<Submission> found = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        Path own = reports.toAbsolutePath().normalize();
        for (Path path : sorted(folder)) {
            String name = path.getFileName().toString();
            if (name.startsWith(BESIDE) || LITTER.contains(name) || path.toAbsolutePath().normalize().equals(own)) {
                continue;
            }
            boolean code = Files.isDirectory(path) || Files.isRegularFile(path) && name.endsWith(".py");
            if (code && !name.startsWith(".")) {
                found.add(new Submission(name, path, page(name, pages)));
            } else {
                strays.add(name);
            }
        }
        return new Submissions(found, strays);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList();
        }
    }

    private static String page(String name, Set<String> taken) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String start = plain.substring(0, Math.min(LONGEST, plain.length()));
        String page = start;
        for (int i = 2; !taken.add(page.toLowerCase(Locale.ROOT)); i++) {
            page = start + "-" + i;
        }
        return page;
    }
}
