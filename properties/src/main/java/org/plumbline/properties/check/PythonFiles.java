package org.plumbline.properties.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.properties.foreign.Adapter;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.properties.foreign.Limits;
import org.plumbline.properties.foreign.PythonModule;
import org.plumbline.properties.foreign.Spent;
import org.plumbline.properties.profile.Function;

/**
 * The Python files of a subject: one file, or those of a folder. Each function has a process of its own, but where an
 * adapter's library takes long to start, each file.
 */
public final class PythonFiles implements Lines {

    private static final int DEPTH = 8;

    private final Interpreter interpreter;
    private final Confinement confinement;
    private final Limits limits;
    private final Path root;
    private final List<Path> files;
    private final boolean shared;
    private final Spent spent = new Spent();
    private final Map<Place, FileProcesses> open = new LinkedHashMap<>();

    /** A file, and the adapter by which its functions are called. */
    private record Place(Path path, Optional<Adapter> adapter) {
    }

    /**
     * The files of a subject.
     *
     * @param target a Python file or a folder
     * @throws IOException if it cannot be read
     */
    public PythonFiles(Path target, Interpreter interpreter, Confinement confinement, Limits limits)
            throws IOException {
        this(false, target, interpreter, confinement, limits);
    }

    private PythonFiles(boolean shared, Path target, Interpreter interpreter, Confinement confinement, Limits limits)
            throws IOException {
        this.shared = shared;
        this.interpreter = interpreter;
        this.confinement = confinement;
        this.limits = limits;
        this.root = target.toRealPath();
        this.files = of(target);
    }

    /**
     * Trusted files, each with one process for all its functions: the start of a library may take seconds.
     *
     * @throws IOException if the target cannot be read
     */
    public static PythonFiles sharing(Path target, Interpreter interpreter, Confinement confinement, Limits limits)
            throws IOException {
        return new PythonFiles(true, target, interpreter, confinement, limits);
    }

    /** The Python files of a folder, those of the outer folders first, or one file. The target may be a link to it. */
    public static List<Path> of(Path named) throws IOException {
        Path target = named.toRealPath();
        if (!Files.isDirectory(target)) {
            return List.of(target);
        }
        try (Stream<Path> found = Files.walk(target, DEPTH)) {
            return found.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".py"))
                    .filter(file -> visible(target.relativize(file)))
                    .sorted(Comparator.comparing(Path::getNameCount).thenComparing(Path::toString)).toList();
        }
    }

    private static boolean visible(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".") || part.toString().startsWith("__pycache__")) {
                return false;
            }
        }
        return true;
    }

    /** Where the subject is one file, that one; otherwise the outermost of this name. */
    private Optional<Path> find(String file) {
        return files.size() == 1 ? Optional.of(files.get(0))
                : files.stream().filter(path -> file.isEmpty() || path.endsWith(file)).findFirst();
    }

    @Override
    public Optional<ChildProcess> to(Function function) {
        return processes(function).map(processes -> processes.to(function.name()));
    }

    @Override
    public void done(Function function) {
        processes(function).ifPresent(processes -> processes.done(function.name()));
    }

    private synchronized Optional<FileProcesses> processes(Function function) {
        return find(function.file()).map(path -> new Place(path, function.adapter())).filter(this::fits)
                .map(place -> open.computeIfAbsent(place, file ->
                        new FileProcesses(shared || file.adapter.isPresent(), () -> start(file))));
    }

    /** A subject of one file has all functions there, but none for an adapter whose library it does not name. */
    private boolean fits(Place place) {
        return files.size() > 1 || place.adapter.isEmpty() || text(place.path).contains(place.adapter.get().library());
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ChildProcess start(Place place) {
        try {
            return ChildProcess.ofPython(interpreter, PythonModule.ofFile(place.path), place.adapter, confinement,
                    limits, spent);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String module(String file) {
        return find(file).map(path -> path.getFileName().toString().replaceAll("\\.py$", "")).orElse("subject");
    }

    @Override
    public synchronized List<String> notes() {
        List<Path> judged = open.keySet().stream().map(Place::path).distinct().toList();
        if (files.size() == 1 || judged.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add("judged: " + names(judged));
        for (Path one : judged) {
            List<Path> others = files.stream().filter(path -> path.endsWith(one.getFileName()) && !path.equals(one))
                    .toList();
            if (!others.isEmpty()) {
                notes.add("of the same name as " + root.relativize(one) + ", and left: " + names(others));
            }
        }
        if (judged.stream().anyMatch(this::isOfOneOfMany)) {
            notes.add("these may be submissions of several people: plumbline check-all judges each by itself");
        }
        return notes;
    }

    private String names(List<Path> paths) {
        return paths.stream().map(path -> root.relativize(path).toString()).collect(Collectors.joining(", "));
    }

    /** Whether several folders of the target each have a file of this name. */
    private boolean isOfOneOfMany(Path file) {
        return !file.getParent().equals(root) && files.stream().filter(path -> path.endsWith(file.getFileName()))
                .map(path -> root.relativize(path).getName(0)).distinct().count() > 1;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(FileProcesses::close);
    }
}
