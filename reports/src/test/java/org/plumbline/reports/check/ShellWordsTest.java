package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of --command are those of a shell, where there is one to ask. */
class ShellWordsTest {

    private static final List<String> LINES = List.of("node dense.mjs", "  'spaced dir/dense'\tx ", "a\\ b \\'c\\\\",
            "\"say \\\"hi\\\"\" \"back\\\\slash\" \"\\n\"", "x '' \"\"", "one'two'\"three\"four", "'a\"b' \"c'd\"",
            "'\\' \"\\$HOME\"");

    @Test
    void theyAreThoseOfAShell() throws IOException {
        for (String line : LINES) {
            Process shell = new ProcessBuilder("/bin/sh", "-c", "for word in " + line
                    + "; do printf '%s\\0' \"$word\"; done").start();
            String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ShellWords.of(line)).as(line).isEqualTo(List.of(words.split("\0", -1))
                    .subList(0, (int) words.chars().filter(c -> c == 0).count()));
        }
    }

    @Test
    void thereIsNoShell() {
        assertThat(ShellWords.of("echo $HOME *.py | cat > out; true &")).containsExactly("echo", "$HOME", "*.py", "|",
                "cat", ">", "out;", "true", "&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'open", "\"open", "end\\", "", "  ", "'' x"})
    void whatIsNoLineIsRefused(String line) {
        assertThatThrownBy(() -> ShellWords.of(line)).isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("--command: '" + line + "' came");
    }
}
