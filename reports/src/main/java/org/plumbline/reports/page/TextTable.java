package org.plumbline.reports.page;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Columns of text, each as wide as its widest cell; cells may hold picocli's colour markup. */
final class TextTable {

    private static final String GAP = "  ";

    private final Ansi ansi;
    private final boolean[] right;
    private final List<List<Ansi.Text>> rows = new ArrayList<>();

    /** A table with these headings; one that begins with {@code >} stands over a column of numbers, to the right. */
    TextTable(Ansi ansi, String... headings) {
        this.ansi = ansi;
        this.right = new boolean[headings.length];
        String[] bare = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            bare[i] = "@|bold " + headings[i].substring(right[i] ? 1 : 0) + "|@";
        }
        row(bare);
    }

    void row(String... cells) {
        List<Ansi.Text> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(ansi.text(cell));
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        int[] widths = new int[right.length];
        for (List<Ansi.Text> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).getCJKAdjustedLength());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<Ansi.Text> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - row.get(i).getCJKAdjustedLength());
                String cell = row.get(i).toString();
                line.append(i == 0 ? "" : GAP).append(right[i] ? padding + cell : cell + padding);
            }
            table.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return table.toString();
    }
}
