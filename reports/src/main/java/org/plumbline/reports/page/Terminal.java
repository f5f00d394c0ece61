package org.plumbline.reports.page;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** What the process's standard output and standard error are connected to. */
public enum Terminal {

    OUTPUT, ERRORS;

    private static final int USUAL_WIDTH = 80;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ ([1-9]\\d*)\\s*");

    /** Whether a person is watching. Where the system does not tell, the console decides. */
    public boolean isWatched() {
        try {
            ProcessBuilder test = new ProcessBuilder("test", "-t", this == OUTPUT ? "1" : "2")
                    .redirectOutput(this == OUTPUT ? Redirect.INHERIT : Redirect.DISCARD)
                    .redirectError(this == ERRORS ? Redirect.INHERIT : Redirect.DISCARD);
            return waitFor(test.start()) == 0;
        } catch (IOException unknown) {
            return System.console() != null;
        }
    }

    /** Whether a person is watching on a terminal that can write over a line and change colours. */
    public boolean draws() {
        return draws(System.getenv()) && isWatched();
    }

    static boolean draws(Map<String, String> environment) {
        return !"dumb".equals(environment.get("TERM"));
    }

    /** Colours, where the terminal has them and nobody forbids them; {@code NO_COLOR} and its like are picocli's. */
    public Ansi ansi() {
        return Ansi.AUTO.enabled() && draws() ? Ansi.ON : Ansi.OFF;
    }

    /** How many characters a line holds; empty where nobody watches. */
    public OptionalInt width() {
        return isWatched() ? OptionalInt.of(columns()) : OptionalInt.empty();
    }

    private static int columns() {
        try {
            Process size = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
                    .redirectError(Redirect.DISCARD).start();
            String answer = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher columns = ROWS_AND_COLUMNS.matcher(answer);
            return waitFor(size) == 0 && columns.matches() ? Integer.parseInt(columns.group(1)) : USUAL_WIDTH;
        } catch (IOException unknown) {
            return USUAL_WIDTH;
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
