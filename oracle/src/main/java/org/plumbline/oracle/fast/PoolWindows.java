package org.plumbline.oracle.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.tensor.Shape;

/**
 * The windows of a pool, as tables by the place of the output in a piece: a piece is a channel of an image, or all
 * channels of one where they stand last. The taps that meet the input are a grid; the one at (i, j) is the element
 * {@code start + i down + j across} of the piece.
 *
 * @param pieces how many pieces there are
 * @param inputs how many elements of the input a piece has
 * @param outputs how many elements of the output
 * @param starts the first tap of each window
 * @param rows how many rows of taps it has
 * @param columns how many columns of taps
 * @param covered how many taps it has with those in the padding
 * @param down the step from a row to the next
 * @param across the step from a column to the next
 */
record PoolWindows(int pieces, int inputs, int outputs, int[] starts, int[] rows, int[] columns, int[] covered,
        int down, int across) {

    static PoolWindows of(Shape input, Layout layout, Rounding rounding, PoolAxis height, PoolAxis width) {
        boolean first = layout == Layout.NCHW;
        int depth = first ? 1 : input.size(3);
        int imageHeight = input.size(first ? 2 : 1);
        int imageWidth = input.size(first ? 3 : 2);
        List<Span> downwards = spans(Window.over("height", imageHeight, height.kernel(), height.spatial(), rounding));
        List<Span> sideways = spans(Window.over("width", imageWidth, width.kernel(), width.spatial(), rounding));
        int outputs = downwards.size() * sideways.size() * depth;
        PoolWindows windows = new PoolWindows(first ? input.size(0) * input.size(1) : input.size(0),
                imageHeight * imageWidth * depth, outputs, new int[outputs], new int[outputs], new int[outputs],
                new int[outputs], height.spatial().dilation() * imageWidth * depth, width.spatial().dilation() * depth);
        int at = 0;
        for (Span rows : downwards) {
            for (Span columns : sideways) {
                for (int channel = 0; channel < depth; channel++, at++) {
                    windows.starts[at] = (rows.first * imageWidth + columns.first) * depth + channel;
                    windows.rows[at] = rows.taps;
                    windows.columns[at] = columns.taps;
                    windows.covered[at] = rows.covered * columns.covered;
                }
            }
        }
        return windows;
    }

    /** The same windows with their taps in the opposite order. */
    PoolWindows reversed() {
        int[] ends = new int[outputs];
        for (int at = 0; at < outputs; at++) {
            ends[at] = starts[at] + (rows[at] - 1) * down + (columns[at] - 1) * across;
        }
        return new PoolWindows(pieces, inputs, outputs, ends, rows, columns, covered, -down, -across);
    }

    /** Whether all have two rows and two columns of taps. */
    boolean areTwoByTwo() {
        return Arrays.stream(rows).allMatch(taps -> taps == 2) && Arrays.stream(columns).allMatch(taps -> taps == 2);
    }

    /** Runs over all pieces. */
    void each(Workers workers, IntConsumer body) {
        workers.loop(pieces, inputs, (from, to) -> {
            for (int piece = from; piece < to; piece++) {
                body.accept(piece);
            }
        });
    }

    /** Takes away what a piece of a gradient held. */
    void clear(int piece, double[] dx) {
        Arrays.fill(dx, piece * inputs, (piece + 1) * inputs, 0);
    }

    /** How many taps of a window meet the input. */
    int taps(int window) {
        return rows[window] * columns[window];
    }

    /** From the start of a window to a tap of it, counted row by row. */
    int step(int window, int tap) {
        int width = columns[window];
        return tap / width * down + tap % width * across;
    }

    private static List<Span> spans(Window window) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < window.output(); at++) {
            int first = -1;
            int taps = 0;
            int covered = 0;
            for (int tap = 0; tap < window.kernel(); tap++) {
                int position = window.position(at, tap);
                if (window.holds(position)) {
                    first = taps == 0 ? position : first;
                    taps++;
                }
                covered += window.covers(position) ? 1 : 0;
            }
            spans.add(new Span(first, taps, covered));
        }
        return spans;
    }

    /** What a window meets along one axis. */
    private record Span(int first, int taps, int covered) {
    }
}
