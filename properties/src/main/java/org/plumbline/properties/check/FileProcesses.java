package org.plumbline.properties.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plumbline.properties.foreign.ChildProcess;

/**
 * The processes of a file: one for each of its functions, so that what a function does to its process is its own
 * affair, or one for all, where starting takes long. If the first cannot load the file, no other is started.
 */
final class FileProcesses implements AutoCloseable {

    private final boolean shared;
    private final Supplier<ChildProcess> start;
    private final Map<String, ChildProcess> open = new LinkedHashMap<>();
    private Optional<ChildProcess> unusable = Optional.empty();
    private boolean tried;

    FileProcesses(boolean shared, Supplier<ChildProcess> start) {
        this.shared = shared;
        this.start = start;
    }

    /** The process of a function, kept until it is done; of a file that cannot be loaded, the first that tried. */
    synchronized ChildProcess to(String function) {
        if (unusable.isPresent()) {
            return unusable.get();
        }
        ChildProcess process = open.computeIfAbsent(shared ? "" : function, name -> start.get());
        if (!tried) {
            tried = true;
            unusable = Optional.of(process).filter(first -> first.unusable().isPresent());
        }
        return process;
    }

    /** Ends the process that a function had to itself. */
    synchronized void done(String function) {
        Optional.ofNullable(open.remove(function)).ifPresent(ChildProcess::close);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(ChildProcess::close);
    }
}
