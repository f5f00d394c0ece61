package org.plumbline.reports.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the process's standard error is connected to. */
public final class Terminal {

    private Terminal() {
    }

    /** Whether a person is watching standard error. Where the system does not tell, the console decides. */
    public static boolean showsErrors() {
        Path errors = Path.of("/proc/self/fd/2");
        try {
            String target = Files.readSymbolicLink(errors).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return System.console() != null;
        }
    }
}
