package org.plumbline.reports.page;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.verification.Result;

/** What did not pass, each with its smallest case, before everything else; nothing where all passed. */
final class FailuresSection {

    private static final String FAILURE = """
            <div class="finding %s"><h3>%s %s</h3><pre>%s</pre></div>
            """;

    private FailuresSection() {
    }

    static String of(List<Result> results) {
        List<Result> off = results.stream().filter(result -> result.outcome() != Verdict.Outcome.PASS).toList();
        return off.isEmpty() ? "" : "<h2>What did not pass</h2>"
                + off.stream().map(FailuresSection::failure).collect(Collectors.joining());
    }

    private static String failure(Result result) {
        return String.format(FAILURE, result.outcome(), Html.badge(result.outcome()), Html.escape(title(result)),
                Html.escape(result.message()));
    }

    /** What was judged: {@code dense batch=ROWS, lane GRADIENT}. */
    static String title(Result result) {
        String conventions = result.conventions().isEmpty() ? "" : " " + result.conventions();
        return result.operation() + conventions + ", lane " + result.lane();
    }
}
