package org.plumbline.reports.verification;

/** Is told how far a verification is; called from several threads. */
public interface Progress extends AutoCloseable {

    /** Shows nothing. */
    Progress SILENT = done -> {
    };

    /** One more part is done. */
    void step(String done);

    @Override
    default void close() {
    }
}
