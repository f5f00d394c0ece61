package org.plumbline.properties.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Processes that a subject started and that left its group, where nothing confines it: found by the folder that their
 * environment has as home, as far as the system shows it in {@code /proc}.
 *
 * @param home the subject's own temporary folder
 */
record Strays(Path home) {

    /** One that is found may have started another meanwhile. */
    private static final int ROUNDS = 3;

    void end() {
        for (int i = 0; i < ROUNDS && ProcessHandle.allProcesses().filter(this::isOne)
                .filter(ProcessHandle::destroyForcibly).count() > 0; i++) {
            Thread.yield();
        }
    }

    private boolean isOne(ProcessHandle process) {
        try {
            String environment = Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"),
                    StandardCharsets.ISO_8859_1);
            return Arrays.asList(environment.split("\0")).contains("HOME=" + home);
        } catch (IOException unseen) {
            // Another user's, or ended meanwhile.
            return false;
        }
    }
}
