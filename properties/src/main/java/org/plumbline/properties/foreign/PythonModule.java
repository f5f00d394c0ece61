package org.plumbline.properties.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file of Python that holds a subject's functions.
 *
 * @param root the folder from which it is imported
 * @param file where it is, beneath the root: folders between are packages. It is loaded by its place, so that its name
 *        may have spaces and dots
 * @param folder the folder that the subject may read: the root, or the outermost package
 */
public record PythonModule(Path root, Path file, Path folder) {

    private static final Pattern RELATIVE_IMPORT = Pattern.compile("^\\s*from\\s+\\.", Pattern.MULTILINE);

    /** A module of a folder, by its name there: {@code cs231n.layers}. */
    public static PythonModule of(Path root, String name) {
        Path folder = root.toAbsolutePath().normalize();
        return new PythonModule(folder, folder.resolve(name.replace('.', '/') + ".py"), folder);
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
        return new PythonModule(root, absolute, folder);
    }
}
