package org.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much of the oracle's proof was run: read from what the tests of {@code properties} noted. */
class SizeOfTheSuiteTest {

    private static final Path NOTES = Path.of("..", "properties", "target", "property-tries.tsv");

    @Test
    void atLeastFourHundredPropertiesAndAHundredThousandCases() throws IOException {
        assertThat(NOTES).as("run mvn verify from the top folder: the tests of properties write this file").exists();
        Map<String, Long> tries = Files.readAllLines(NOTES).stream().map(line -> line.split("\t"))
                .collect(Collectors.toMap(row -> row[0], row -> Long.parseLong(row[1]), (before, latest) -> latest));
        long properties = tries.values().stream().filter(cases -> cases > 1).count();
        long cases = tries.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("[INFO] %,d properties and %,d examples held on %,d generated cases%n",
                properties, tries.size() - properties, cases);
        assertThat(properties).isGreaterThanOrEqualTo(400);
        assertThat(cases).isGreaterThanOrEqualTo(100_000);
    }
}
