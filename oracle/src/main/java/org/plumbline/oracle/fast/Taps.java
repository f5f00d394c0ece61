package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.convolution.Window;

/**
 * Which elements of a plane, of any number of channels, the taps of a kernel meet, written out as a matrix with a row
 * for each channel and tap and a column for each position of the kernel (im2col; Chellapilla, Puri, Simard 2006).
 *
 * @param rows the kernel's movement over the height
 * @param columns that over the width
 */
record Taps(Window rows, Window columns) {

    int inputs() {
        return rows.input() * columns.input();
    }

    int outputs() {
        return rows.output() * columns.output();
    }

    int perChannel() {
        return rows.kernel() * columns.kernel();
    }

    /**
     * Writes the elements that are met from the positions in some rows of the output; 0 where they are padding.
     *
     * @param planes where the channels lie one after the other, from an offset on
     * @param matrix modified; of rows so far apart, from an offset on
     */
    void gather(double[] planes, int offset, int channels, int fromRow, int toRow, double[] matrix, int at,
            int stride) {
        int width = columns.output();
        for (int channel = 0, row = at; channel < channels; channel++) {
            int plane = offset + channel * inputs();
            for (int i = 0; i < rows.kernel(); i++) {
                for (int j = 0; j < columns.kernel(); j++, row += stride) {
                    int first = first(j);
                    int last = last(j, first);
                    int step = columns.spatial().stride();
                    for (int o = fromRow, to = row; o < toRow; o++, to += width) {
                        int source = rows.position(o, i);
                        if (!rows.holds(source) || first >= last) {
                            Arrays.fill(matrix, to, to + width, 0);
                            continue;
                        }
                        Arrays.fill(matrix, to, to + first, 0);
                        int from = plane + source * columns.input() + columns.position(first, j);
                        if (step == 1) {
                            System.arraycopy(planes, from, matrix, to + first, last - first);
                        } else {
                            for (int q = first; q < last; q++, from += step) {
                                matrix[to + q] = planes[from];
                            }
                        }
                        Arrays.fill(matrix, to + last, to + width, 0);
                    }
                }
            }
        }
    }

    /** The adjoint of {@link #gather}: adds the matrix to the elements that are met. */
    void scatter(double[] matrix, int at, int stride, int fromRow, int toRow, double[] planes, int offset,
            int channels) {
        int width = columns.output();
        int step = columns.spatial().stride();
        for (int channel = 0, row = at; channel < channels; channel++) {
            int plane = offset + channel * inputs();
            for (int i = 0; i < rows.kernel(); i++) {
                for (int j = 0; j < columns.kernel(); j++, row += stride) {
                    int first = first(j);
                    int last = last(j, first);
                    for (int o = fromRow, from = row; o < toRow; o++, from += width) {
                        int source = rows.position(o, i);
                        if (!rows.holds(source) || first >= last) {
                            continue;
                        }
                        int to = plane + source * columns.input() + columns.position(first, j);
                        if (step == 1) {
                            for (int q = first, shift = to - first; q < last; q++) {
                                planes[shift + q] += matrix[from + q];
                            }
                        } else {
                            for (int q = first; q < last; q++, to += step) {
                                planes[to] += matrix[from + q];
                            }
                        }
                    }
                }
            }
        }
    }

    /** The first position at which a tap meets no padding on the left. */
    private int first(int tap) {
        int start = columns.position(0, tap);
        int step = columns.spatial().stride();
        return start >= 0 ? 0 : Math.min(columns.output(), (step - 1 - start) / step);
    }

    /** The end of the positions at which it meets none on the right. */
    private int last(int tap, int first) {
        int step = columns.spatial().stride();
        int room = columns.input() - 1 - columns.position(0, tap);
        return room < 0 ? first : Math.max(first, Math.min(columns.output(), room / step + 1));
    }
}
