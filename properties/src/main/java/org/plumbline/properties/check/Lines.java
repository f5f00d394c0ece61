package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.profile.Function;

/** Opens lines to the files of a subject. */
public interface Lines extends AutoCloseable {

    /**
     * The line to a function, opened at the first request and kept until it is done.
     *
     * @return nothing if the subject has no such file
     */
    Optional<ChildProcess> to(Function function);

    /** What is said of a function whose line cannot be used. */
    default String unusable() {
        return "its file cannot be loaded";
    }

    /** Tells that a function's verdict is there: a line that is for it alone is closed. */
    default void done(Function function) {
    }

    /** The name by which a program of the subject's language imports that file. */
    String module(String file);

    /** What there is to know of the files so far, a sentence each. */
    List<String> notes();

    @Override
    void close();
}
