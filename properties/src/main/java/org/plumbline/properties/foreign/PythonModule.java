package org.plumbline.properties.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A module of Python that holds a subject's functions.
 *
 * @param root the folder from which it is imported
 * @param name its name there, with dots: {@code cs231n.layers}
 * @param folder the folder that the subject may read: the root, or the outermost package
 */
public record PythonModule(Path root, String name, Path folder) {

    private static final String SUFFIX = ".py";
    private static final Pattern RELATIVE_IMPORT = Pattern.compile("^\\s*from\\s+\\.", Pattern.MULTILINE);

    /** A module of a folder. */
    public static PythonModule of(Path root, String name) {
        Path folder = root.toAbsolutePath().normalize();
        return new PythonModule(folder, name, folder);
    }

    /**
     * A file: imported from the folder where it is, or where that is a package, from the folder that has the package.
     * A folder without {@code __init__.py} is a package too if the file imports from its neighbours by
     * {@code from .layers import …}.
     *
     * @throws IOException if the file cannot be read
     */
    public static PythonModule ofFile(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path root = folder;
        String text = Files.readString(absolute, StandardCharsets.ISO_8859_1);
        if (RELATIVE_IMPORT.matcher(text).find()) {
            root = root.getParent();
            folder = absolute.getParent();
        }
        while (Files.exists(root.resolve("__init__.py"))) {
            folder = root;
            root = root.getParent();
        }
        String path = root.relativize(absolute).toString().replace(root.getFileSystem().getSeparator(), ".");
        return new PythonModule(root, path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path,
                folder);
    }
}
