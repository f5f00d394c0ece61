package org.plumbline.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Columns of text, each as wide as its widest cell, as far as there is room: longer cells go on below. Cells may hold
 * picocli's colour markup.
 */
public final class TextTable {

    private static final String GAP = "  ";
    /** After these a name may go on below. */
    private static final String JOINTS = "=-_";
    /** A column of words gets no narrower for want of room. */
    private static final int NARROWEST = 12;
    /** Nor any wider where no terminal says how much room there is. */
    private static final int WIDEST = 60;

    private final Ansi ansi;
    private final OptionalInt room;
    private final boolean[] right;
    private final List<List<Ansi.Text>> rows = new ArrayList<>();

    /**
     * A table with these headings; one that begins with {@code >} stands over a column of numbers, to the right.
     *
     * @param room how wide the table may be, where that is known
     */
    public TextTable(Ansi ansi, OptionalInt room, String... headings) {
        this.ansi = ansi;
        this.room = room;
        this.right = new boolean[headings.length];
        String[] bare = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            bare[i] = "@|bold " + headings[i].substring(right[i] ? 1 : 0) + "|@";
        }
        row(bare);
    }

    /** Adds a row, a cell a heading. */
    public void row(String... cells) {
        List<Ansi.Text> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(ansi.text(cell));
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder table = new StringBuilder();
        for (List<Ansi.Text> row : rows) {
            List<List<Ansi.Text>> cells =
                    IntStream.range(0, widths.length).mapToObj(i -> wrapped(row.get(i), widths[i])).toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                table.append(line(cells, line, widths)).append(System.lineSeparator());
            }
        }
        return table.toString();
    }

    private int[] widths() {
        int[] widths = new int[right.length];
        for (List<Ansi.Text> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        if (room.isEmpty()) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = right[i] ? widths[i] : Math.min(widths[i], WIDEST);
            }
            return widths;
        }
        int gaps = GAP.length() * (widths.length - 1);
        int widest = widest(widths);
        while (IntStream.of(widths).sum() + gaps > room.getAsInt() && widths[widest] > NARROWEST) {
            widths[widest]--;
            widest = widest(widths);
        }
        return widths;
    }

    /** The widest column of words; numbers are not cut. */
    private int widest(int[] widths) {
        return IntStream.range(0, widths.length).filter(i -> !right[i])
                .reduce((a, b) -> widths[b] > widths[a] ? b : a).orElseThrow();
    }

    /** A cell in lines of at most this width. */
    private static List<Ansi.Text> wrapped(Ansi.Text cell, int width) {
        List<Ansi.Text> lines = new ArrayList<>();
        Ansi.Text rest = cell;
        while (length(rest) > width) {
            int end = lineEnd(rest.plainString(), width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(rest.plainString().charAt(end) == ' ' ? end + 1 : end);
        }
        lines.add(rest);
        return lines;
    }

    /** Where to break a text that is too long: at the last space that fits, else inside a name, else anywhere. */
    private static int lineEnd(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        if (space > 0) {
            return space;
        }
        return IntStream.iterate(width, end -> end > 1, end -> end - 1)
                .filter(end -> JOINTS.indexOf(text.charAt(end - 1)) >= 0).findFirst().orElse(width);
    }

    private String line(List<List<Ansi.Text>> cells, int number, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Ansi.Text cell = number < cells.get(i).size() ? cells.get(i).get(number) : ansi.text("");
            String padding = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? "" : GAP).append(right[i] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int length(Ansi.Text text) {
        return text.plainString().length();
    }
}
