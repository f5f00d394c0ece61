package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class TextTableTest {

    private static final String LONG = "batch=ROWS, variance=BIASED, momentum=OF_OLD_VALUE, layout=CHANNELS_FIRST, "
            + "epsilon=INSIDE_ROOT, statistics=" + "X".repeat(70);

    @Test
    void columnsAreAsWideAsTheirCells() {
        TextTable table = new TextTable(Ansi.OFF, OptionalInt.of(80), "name", ">count", "verdict");
        table.row("relu", "3", "@|green PASS|@");
        table.row("layer-norm", "12", "PASS");
        assertThat(table.toString().lines()).containsExactly(
                "name        count  verdict",
                "relu            3  PASS",
                "layer-norm     12  PASS");
    }

    @Test
    void aLongCellGoesOnBelow() {
        TextTable table = new TextTable(Ansi.OFF, OptionalInt.of(38), "name", "conventions", ">cases");
        table.row("adam", "epsilon=INSIDE, bias=YES, decay=NO", "30");
        assertThat(table.toString().lines()).containsExactly(
                "name  conventions                cases",
                "adam  epsilon=INSIDE, bias=YES,     30",
                "      decay=NO");
    }

    @Test
    void aNameIsBrokenAtItsJoints() {
        TextTable table = new TextTable(Ansi.OFF, OptionalInt.of(12), "lane");
        table.row("CENTRAL_DIFFERENCE");
        table.row("velocity=OF_GRADIENTS");
        table.row("x".repeat(13));
        assertThat(table.toString().lines()).containsExactly(
                "lane", "CENTRAL_", "DIFFERENCE", "velocity=OF_", "GRADIENTS", "x".repeat(12), "x");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 80, 120, 200, 400})
    void aTerminalsWidthIsKeptAndNothingIsLost(int width) {
        TextTable table = new TextTable(Ansi.OFF, OptionalInt.of(width), "operation", "conventions", ">cases", "lane");
        table.row("batch-norm", LONG, "1234", "CENTRAL_DIFFERENCE");
        assertThat(table.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(table.toString().chars().sorted().filter(c -> c > ' ').toArray()).isEqualTo(
                ("operationconventionscaseslanebatch-norm1234CENTRAL_DIFFERENCE" + LONG)
                        .chars().sorted().filter(c -> c > ' ').toArray());
    }

    @Test
    void whereThereIsNoTerminalAColumnIsSixtyWide() {
        TextTable table = new TextTable(Ansi.OFF, OptionalInt.empty(), "conventions");
        table.row(LONG);
        assertThat(table.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(squeezed(table.toString())).isEqualTo("conventions" + squeezed(LONG));
    }

    @Test
    void coloursGoOnBelow() {
        TextTable table = new TextTable(Ansi.ON, OptionalInt.of(20), "name");
        table.row("@|red one two three four five six|@");
        assertThat(table.toString().lines().filter(line -> line.contains("\u001b[31m"))).hasSize(2);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
