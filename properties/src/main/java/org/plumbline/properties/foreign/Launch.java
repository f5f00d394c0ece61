package org.plumbline.properties.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a subject's process is started.
 *
 * @param command the program and its arguments
 * @param visible the files and folders that it needs
 * @param script the program, if it is a script that may start another one
 */
record Launch(List<String> command, List<Path> visible, Optional<Path> script) {

    private static final String HOST = "plumbline_host.py";

    /** A file of the largest size that the process may write: much less than fills a disk. */
    private static final int LARGEST_FILE_MIB = 64;

    /**
     * Moves the pipes to descriptors 3 and 4, so that what the subject reads and prints goes elsewhere. A session of
     * its own keeps signals to a process group from this virtual machine. Limits that a system does not know are left.
     */
    private static final String PLUMBING = """
            ulimit -c 0 2>/dev/null; ulimit -f %d 2>/dev/null; ulimit -d %d 2>/dev/null
            command -v setsid >/dev/null && set -- setsid "$@"
            exec "$@" 3<&0 4>&1 0</dev/null 1>&2
            """;

    /** A module of Python behind the shipped host, which is written to a file in this folder. */
    static Launch python(Interpreter interpreter, PythonModule module, Optional<Adapter> adapter, Limits limits,
            Path folder) throws IOException {
        Path host = folder.resolve(HOST);
        try (InputStream in = Launch.class.getResourceAsStream(HOST)) {
            Files.copy(in, host);
        }
        ObjectNode configuration = JsonNodeFactory.instance.objectNode()
                .put("root", module.root().toString())
                .put("file", module.file().toString())
                .put("folder", module.folder().toString())
                .put("memory", (long) limits.memoryMib() << 20);
        adapter.ifPresent(between -> configuration.put("adapter", between.text()));
        ArrayNode path = configuration.putArray("path");
        interpreter.path().forEach(path::add);
        List<Path> visible = new ArrayList<>(interpreter.homes());
        visible.add(module.folder());
        visible.add(host);
        return new Launch(List.of(interpreter.program().toString(), "-s", "-B", host.toString(),
                configuration.toString()), visible, Optional.empty());
    }

    /** A class behind the host in Java. Half of the memory is the heap; the virtual machine needs some of the rest. */
    static Launch java(String className, List<Path> where, Limits limits) {
        List<Path> classPath = Stream.concat(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of), where.stream())
                .map(path -> path.toAbsolutePath().normalize()).filter(Files::exists).distinct().toList();
        Path home = Path.of(System.getProperty("java.home"));
        List<Path> visible = new ArrayList<>(classPath);
        visible.add(home);
        return new Launch(List.of(home.resolve("bin").resolve("java").toString(), "-Xmx" + limits.memoryMib() / 2 + "m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m", "-XX:-UsePerfData", "-Xshare:auto", "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                JavaHost.class.getName(), className), visible, Optional.empty());
    }

    /** Any program that speaks the protocol. It may read the folders of the files that its command names. */
    static Launch command(List<String> words) {
        List<String> command = new ArrayList<>();
        List<Path> visible = new ArrayList<>();
        Optional<Path> program = program(words.get(0));
        program.ifPresent(path -> visible.addAll(List.of(home(path), path)));
        command.add(program.map(Path::toString).orElse(words.get(0)));
        for (String word : words.subList(1, words.size())) {
            Path path = Path.of(word).toAbsolutePath().normalize();
            boolean names = Files.exists(path) && path.getParent() != null;
            if (names) {
                visible.add(Files.isDirectory(path) ? path : path.getParent());
            }
            command.add(names ? path.toString() : word);
        }
        return new Launch(command, visible, program.filter(Launch::isScript));
    }

    /** What may be amiss, in words, if the process ends before it greets. */
    String suspicion() {
        return script.map(path -> "; " + path + " is a script: a program that it starts in its turn, as pyenv's do, is "
                + "not to be seen by it here, so name that program's own full path instead").orElse("");
    }

    private static boolean isScript(Path program) {
        try (InputStream in = Files.newInputStream(program)) {
            return in.read() == '#' && in.read() == '!';
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Starts the process: its input and output are the pipes, its error output is what the subject prints. */
    Process start(Confinement confinement, Limits limits, Path work) throws IOException {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c",
                PLUMBING.formatted(LARGEST_FILE_MIB << 11, limits.memoryMib() << 10), "plumbline"));
        words.addAll(confinement.wrap(command, visible, work));
        ProcessBuilder builder = new ProcessBuilder(words).directory(work.toFile());
        Map<String, String> inherited = new TreeMap<>(builder.environment());
        builder.environment().clear();
        builder.environment().putAll(environment(inherited, work));
        return builder.start();
    }

    /** Nothing of this process's own environment but where programs and libraries are: it may hold secrets. */
    private static Map<String, String> environment(Map<String, String> inherited, Path work) {
        Map<String, String> environment = new TreeMap<>();
        for (String name : List.of("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")) {
            Optional.ofNullable(inherited.get(name)).ifPresent(value -> environment.put(name, value));
        }
        for (String name : List.of("HOME", "TMPDIR", "MPLCONFIGDIR")) {
            environment.put(name, work.toString());
        }
        // Threads would make sums depend on their schedule, and each takes memory.
        for (String name : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS",
                "NUMEXPR_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")) {
            environment.put(name, "1");
        }
        environment.putAll(Map.of("LANG", "C.UTF-8", "PYTHONHASHSEED", "0", "PYTHONIOENCODING",
                "utf-8:backslashreplace", "MPLBACKEND", "Agg"));
        return environment;
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "/bin");
        Stream<Path> places = name.contains(File.separator) ? Stream.of(Path.of(name))
                : Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name));
        return places.filter(Files::isExecutable).map(place -> place.toAbsolutePath().normalize()).findFirst();
    }

    /** The folder with the program's libraries: beside the folder {@code bin} that it really is in. */
    private static Path home(Path program) {
        try {
            Path folder = program.toRealPath().getParent();
            return folder.endsWith("bin") && folder.getNameCount() > 1 ? folder.getParent() : folder;
        } catch (IOException e) {
            return program.getParent();
        }
    }
}
