package org.plumbline.properties.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Python that has NumPy.
 *
 * @param program the interpreter itself, not a script that chooses one
 * @param python its version
 * @param numPy the version of its NumPy
 * @param path where it looks for modules
 * @param homes the folders that it needs to run
 */
public record Interpreter(Path program, String python, String numPy, List<String> path, List<Path> homes) {

    /** Names the interpreter to be used. */
    public static final String PROPERTY = "plumbline.python";

    private static final String QUESTION = "import json, sys, numpy; print(json.dumps({'program': sys.executable, "
            + "'python': '.'.join(map(str, sys.version_info[:3])), 'numpy': numpy.__version__, 'path': sys.path[1:], "
            + "'homes': [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix]}))";

    private static final int ANSWER_SECONDS = 60;

    public Interpreter {
        path = List.copyOf(path);
        homes = List.copyOf(homes);
    }

    /**
     * The first of these that has NumPy: the system property {@value #PROPERTY}, {@code /usr/bin/python3}, and
     * {@code python3} on the path. Where the property is set, no other is tried.
     */
    public static Optional<Interpreter> find() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Stream::of)
                .orElseGet(() -> Stream.of("/usr/bin/python3", "python3"))
                .flatMap(program -> ask(program).stream()).findFirst();
    }

    /** What a program says of itself; nothing if it is no Python 3 with NumPy. */
    public static Optional<Interpreter> ask(String program) {
        try {
            Process process = new ProcessBuilder(program, "-B", "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(read(said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Interpreter read(String said) throws JsonProcessingException {
        JsonNode answer = new JsonMapper().readTree(said);
        List<String> path = strings(answer.get("path")).filter(place -> !place.isEmpty()).toList();
        List<Path> homes = new ArrayList<>();
        Stream.concat(strings(answer.get("homes")), path.stream()).map(Path::of).sorted().distinct()
                .filter(Files::exists)
                .filter(place -> homes.stream().noneMatch(place::startsWith)).forEach(homes::add);
        return new Interpreter(Path.of(answer.get("program").asText()), answer.get("python").asText(),
                answer.get("numpy").asText(), path, homes);
    }

    private static Stream<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
