package org.plumbline.reports.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.verification.Result;

/** The table of every result, to be filtered and sorted. */
final class ResultsSection {

    private static final String TABLE = """
            <h2>Every result</h2>
            <div class="tools">
            <input id="words" type="search" placeholder="Filter by words" aria-label="Filter by words">
            <select id="lane" aria-label="Lane"><option value="">every lane</option>%s</select>
            <select id="verdict" aria-label="Verdict"><option value="">every verdict</option>%s</select>
            <output id="shown"></output></div>
            <div class="sheet"><table id="results"><thead><tr>
            <th><button>family</button></th><th><button>operation</button></th><th><button>conventions</button></th>
            <th><button>lane</button></th><th class="number"><button>cases</button></th>
            <th class="number"><button>worst err/bound</button></th><th><button>verdict</button></th>
            </tr></thead><tbody>%s</tbody></table></div>
            """;

    private ResultsSection() {
    }

    static String of(List<Result> results) {
        return results.isEmpty() ? "" : String.format(TABLE, options(Lane.values()), options(Verdict.Outcome.values()),
                results.stream().map(ResultsSection::row).collect(Collectors.joining("\n")));
    }

    private static String options(Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> "<option>" + constant + "</option>").collect(Collectors.joining());
    }

    private static String row(Result result) {
        String message = result.message().isEmpty() ? ""
                : "<details><summary>the smallest case</summary><pre>" + Html.escape(result.message())
                        + "</pre></details>";
        return String.format("<tr data-lane=\"%s\" data-verdict=\"%s\"><td>%s</td><td>%s</td><td>%s%s</td><td>%s</td>"
                        + "<td class=\"number\">%d</td><td class=\"number\" data-value=\"%s\">%s</td><td>%s</td></tr>",
                result.lane(), result.outcome(), Html.escape(result.family()), Html.escape(result.operation()),
                Html.escape(result.conventions()), message, result.lane(), result.cases(), result.worstRatio(),
                bar(result.worstRatio()), Html.badge(result.outcome()));
    }

    /** The ratio as a bar, full at the bound, and as a number. */
    private static String bar(double ratio) {
        return String.format("<span class=\"ratio\"><i style=\"width:%.0f%%\"></i></span>%s",
                100 * Math.min(1, ratio), Numbers.ratio(ratio));
    }
}
