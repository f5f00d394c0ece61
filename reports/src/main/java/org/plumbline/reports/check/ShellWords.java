package org.plumbline.reports.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as the words that a POSIX shell would read: white space parts them, single quotes keep all that is between
 * them, double quotes all but a backslash before {@code " \ $ `}, and elsewhere a backslash keeps what follows it.
 * There is no shell: {@code $ * | >} and the like mean themselves.
 */
final class ShellWords {

    private static final String KEPT_IN_QUOTES = "\"\\$`";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /**
     * The words of a line.
     *
     * @throws RefusedRequest if a quote is not closed, nothing follows a backslash, or no program is named
     */
    static List<String> of(String line) {
        return new ShellWords(line).read();
    }

    private List<String> read() {
        while (at < line.length()) {
            char next = line.charAt(at++);
            if (Character.isWhitespace(next)) {
                end();
            } else {
                begun = true;
                take(next);
            }
        }
        end();
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw refused("a program with its arguments");
        }
        return words;
    }

    private void take(char next) {
        if (next == '\'' || next == '"') {
            quoted(next);
        } else if (next == '\\') {
            word.append(following());
        } else {
            word.append(next);
        }
    }

    private void quoted(char quote) {
        for (char next = following(); next != quote; next = following()) {
            boolean escapes = quote == '"' && next == '\\' && at < line.length()
                    && KEPT_IN_QUOTES.indexOf(line.charAt(at)) >= 0;
            word.append(escapes ? following() : next);
        }
    }

    private char following() {
        if (at == line.length()) {
            throw refused("a line whose quotes are closed and whose backslashes are followed by a character");
        }
        return line.charAt(at++);
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }

    private RefusedRequest refused(String allowed) {
        return new RefusedRequest("--command", "'" + line + "'", allowed);
    }
}
