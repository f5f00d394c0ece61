package org.plumbline.properties.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What keeps a subject's process from the rest of the machine: what the system offers, found by trying it. */
public enum Confinement {

    /** Bubblewrap: only the files that the subject needs are there, and cannot be written; no network. */
    BWRAP("bwrap", "no network, no other processes, only its own files, read-only") {
        @Override
        List<String> wrap(List<String> command, List<Path> visible, Path work) {
            return bubblewrap(List.of("--size", Integer.toString(WORK_BYTES)), command, visible, work);
        }
    },

    /** Bubblewrap before 0.7, which cannot bound the temporary folder. */
    OLD_BWRAP("bwrap", BWRAP.promise) {
        @Override
        List<String> wrap(List<String> command, List<Path> visible, Path work) {
            return bubblewrap(List.of(), command, visible, work);
        }
    },

    /** Namespaces alone: no network, and no process but its own to be seen or killed. */
    UNSHARE("unshare", "no network, no other processes; files as its user may") {
        @Override
        List<String> wrap(List<String> command, List<Path> visible, Path work) {
            List<String> words = new ArrayList<>(List.of("unshare", "--map-root-user", "--net", "--ipc", "--uts",
                    "--pid", "--kill-child", "--mount-proc", "--"));
            words.addAll(command);
            return words;
        }
    },

    /** Nothing but the limits of a process. */
    NONE("no sandbox on this system", "nothing but Python's own refusals keeps it from network, files and processes") {
        @Override
        List<String> wrap(List<String> command, List<Path> visible, Path work) {
            return command;
        }
    };

    /** What programs need of a system. */
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32",
            "/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime");

    /** The size of the temporary folder where it is kept in memory. */
    private static final int WORK_BYTES = 64 << 20;

    private static final int TRIAL_SECONDS = 10;

    private final String tool;
    private final String promise;

    Confinement(String tool, String promise) {
        this.tool = tool;
        this.promise = promise;
    }

    /** The strongest that works here. */
    public static Confinement find() {
        for (Confinement confinement : values()) {
            if (confinement.works()) {
                return confinement;
            }
        }
        return NONE;
    }

    /** Whether it can be used: the tool may be there and yet be refused, as in most containers. */
    public boolean works() {
        try {
            Path work = Files.createTempDirectory("plumbline-trial");
            try {
                Process trial = new ProcessBuilder(wrap(List.of("true"), List.of(), work))
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                boolean ended = trial.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS);
                trial.destroyForcibly();
                return ended && trial.exitValue() == 0;
            } finally {
                Files.delete(work);
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command within this confinement. */
    abstract List<String> wrap(List<String> command, List<Path> visible, Path work);

    /** For the report. */
    @Override
    public String toString() {
        return tool + ": " + promise;
    }

    private static List<String> bubblewrap(List<String> size, List<String> command, List<Path> visible, Path work) {
        List<String> words = new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session",
                "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev"));
        for (String system : SYSTEM) {
            Path path = Path.of(system);
            if (Files.isSymbolicLink(path)) {
                words.addAll(List.of("--symlink", target(path), system));
            } else {
                words.addAll(List.of("--ro-bind-try", system, system));
            }
        }
        words.addAll(size);
        words.addAll(List.of("--tmpfs", work.toString()));
        for (Path path : visible) {
            words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        words.addAll(List.of("--remount-ro", "/", "--remount-ro", "/dev", "--chdir", work.toString(), "--"));
        words.addAll(command);
        return words;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return link.toString();
        }
    }
}
