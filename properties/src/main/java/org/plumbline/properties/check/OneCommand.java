package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.profile.Function;

/**
 * A subject that is one program of any language, with all functions.
 *
 * @param process the program
 */
public record OneCommand(ChildProcess process) implements Lines {

    @Override
    public Optional<ChildProcess> to(Function function) {
        return Optional.of(process);
    }

    @Override
    public String unusable() {
        return "the program does not come to its greeting";
    }

    @Override
    public String module(String file) {
        return "subject";
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        process.close();
    }
}
