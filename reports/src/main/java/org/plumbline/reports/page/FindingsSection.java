package org.plumbline.reports.page;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Limit;

/** Third-party code: the conventions under which each piece agrees, and where documentation and behaviour differ. */
final class FindingsSection {

    private static final String TABLE = """
            <h2>Third-party code</h2>
            <p>Code that nobody here wrote, against the oracle. A difference is a finding about that code.</p>
            <div class="sheet"><table><thead><tr><th>library</th><th>subject</th><th>accepted and rejected
            conventions</th><th class="number">compared</th><th class="number">worst err/bound</th><th>verdict</th></tr>
            </thead><tbody>%s</tbody></table></div>
            """;
    private static final String LIMITS = """
            <h3>How far the evidence reaches</h3>%s
            """;
    private static final String FINDING = """
            <div class="finding"><h3>%s, %s</h3><dl><dt>documented</dt><dd>%s</dd>
            <dt>observed</dt><dd>%s</dd><dt>evidence</dt><dd class="mono">%s</dd></dl></div>
            """;

    private FindingsSection() {
    }

    static String of(List<Judgement> judgements) {
        return judgements.isEmpty() ? ""
                : String.format(TABLE, judgements.stream().map(FindingsSection::row).collect(Collectors.joining("\n")))
                        + limits(judgements)
                        + judgements.stream().map(FindingsSection::findings).collect(Collectors.joining());
    }

    private static String row(Judgement judgement) {
        Attempt best = judgement.best();
        return String.format("<tr><td class=\"name\">%s</td><td>%s</td><td>%s</td><td class=\"number\">%d</td>"
                        + "<td class=\"number\">%s</td><td>%s</td></tr>",
                Html.escape(judgement.library()), Html.escape(judgement.subject()), conventions(judgement),
                best.comparisons(), Numbers.ratio(best.worstRatio()), Html.badge(judgement.outcome()));
    }

    private static String conventions(Judgement judgement) {
        String accepted = judgement.accepted().stream().map(attempt -> Html.escape(attempt.conventions())
                + (attempt.worst().isEmpty() ? "" : "<pre>" + Html.escape(attempt.worst()) + "</pre>"))
                .collect(Collectors.joining("<br>or "));
        List<Attempt> rejected = judgement.rejected();
        if (rejected.isEmpty()) {
            return accepted;
        }
        String heading = accepted.isEmpty() ? "none of " + rejected.size() + " tried" : rejected.size() + " rejected";
        return accepted + "<details><summary>" + heading + ", the nearest with err/bound "
                + Numbers.ratio(Judgement.nearest(rejected).worstRatio()) + "</summary><pre>"
                + rejected.stream().map(FindingsSection::attempt).collect(Collectors.joining("\n"))
                + "</pre></details>";
    }

    private static String attempt(Attempt attempt) {
        return Html.escape(attempt.conventions() + ": err/bound " + Numbers.ratio(attempt.worstRatio()) + "\n    "
                + attempt.worst());
    }

    private static String limits(List<Judgement> judgements) {
        return String.format(LIMITS,
                Limit.of(judgements).stream().map(FindingsSection::limit).collect(Collectors.joining()));
    }

    private static String limit(Limit limit) {
        return "<p><b>" + Html.escape(limit.scope()) + "</b><br>" + Html.escape(limit.text()) + "</p>";
    }

    private static String findings(Judgement judgement) {
        return judgement.discrepancies().stream().map(discrepancy -> finding(judgement, discrepancy))
                .collect(Collectors.joining());
    }

    private static String finding(Judgement judgement, Discrepancy discrepancy) {
        return String.format(FINDING, Html.escape(judgement.library()), Html.escape(judgement.subject()),
                Html.escape(discrepancy.documented()), Html.escape(discrepancy.observed()),
                Html.escape(discrepancy.evidence()));
    }
}
