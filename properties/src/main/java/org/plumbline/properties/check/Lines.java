package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import org.plumbline.properties.foreign.ChildProcess;
import org.plumbline.properties.profile.Function;

/** Opens lines to the files of a subject. */
public interface Lines extends AutoCloseable {

    /**
     * The line to the functions of a function's file, opened at the first request and kept.
     *
     * @return nothing if the subject has no such file
     */
    Optional<ChildProcess> to(Function function);

    /** The name by which a program of the subject's language imports that file. */
    String module(String file);

    /** What there is to know of the files so far, a sentence each. */
    List<String> notes();

    @Override
    void close();
}
