package org.plumbline.properties.check;

import java.util.Optional;
import org.plumbline.properties.foreign.ChildProcess;

/** Opens lines to the files of a subject. */
public interface Lines extends AutoCloseable {

    /**
     * The line to the functions of a file, opened at the first request and kept.
     *
     * @param file the file's name as a profile has it; empty for any
     * @return nothing if the subject has no such file
     */
    Optional<ChildProcess> to(String file);

    /** The name by which a program of the subject's language imports that file. */
    String module(String file);

    @Override
    void close();
}
