package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.properties.check.Grade;

class SummaryCsvTest {

    private static Summary summary(String name, String reason, Map<String, Grade> grades) {
        return new Summary(name, "page", "failed", 1, "2024", grades, 10, 1.25, reason);
    }

    @Test
    void aRowASubmissionAndAColumnAFunction() {
        String csv = SummaryCsv.of(List.of(summary("ann", "", Map.of("relu", Grade.RIGHT)),
                summary("bob", "a, \"b\"\nc", Map.of())));
        assertThat(csv).isEqualTo("""
                submission,result,edition,right,failing,missing,cases,seconds,reason,page,relu\r
                ann,failed,2024,1,0,0,10,1.3,,submissions/page.html,right\r
                bob,failed,2024,0,0,0,10,1.3,"a, ""b""\nc",submissions/page.html,\r
                """);
    }

    /** What a spreadsheet would run when the table is opened. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {"=cmd();'=cmd()", "+1;'+1", "-1+cmd();'-1+cmd()",
        "@SUM(A1);'@SUM(A1)", "=1,2;\"'=1,2\"", "\uff1dcmd();'\uff1dcmd()", "a=b;a=b", "'=x;'=x"})
    void aFormulaIsText(String name, String cell) {
        assertThat(SummaryCsv.of(List.of(summary(name, "", Map.of()))).lines().toList().get(1)).startsWith(cell + ",");
    }

    @Test
    void functionsAreNamesOfTheSubjectsToo() {
        String csv = SummaryCsv.of(List.of(summary("a", "", Map.of("=f()", Grade.WRONG))));
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith(",'=f()");
    }
}
