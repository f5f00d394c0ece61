package org.plumbline.reports.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.page.Markdown;

/** The page of a known defect. */
final class Explanation {

    private static final String PLACE = "/org/plumbline/properties/defect/%s.md";

    private Explanation() {
    }

    /** The explanation as HTML; empty where the defect has none. */
    static Optional<String> of(String defect) {
        if (!defect.matches("[\\w-]+")) {
            return Optional.empty();
        }
        try (InputStream page = CheckReport.class.getResourceAsStream(String.format(PLACE, defect))) {
            return page == null ? Optional.empty()
                    : Optional.of(Markdown.WITH_MATHML.page(new String(page.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
