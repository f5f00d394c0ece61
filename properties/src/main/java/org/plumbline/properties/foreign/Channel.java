package org.plumbline.properties.foreign;

import java.util.List;

/** A line to a subject in another process. Whatever the subject does, it answers, and the next call finds it alive. */
public interface Channel extends AutoCloseable {

    /**
     * Runs scripts, in their order, several under way at a time.
     *
     * @return for each script the answers of its calls, up to the first that did not return
     */
    List<List<Answer>> run(List<Script> scripts);

    /** What the process may do, for the report: {@code bwrap: no network, read-only files, 1024 MiB, 10 s a call}. */
    String confinement();

    /** The first lines that the subject printed, and how much there was. */
    String printed();

    @Override
    void close();
}
