package org.plumbline.oracle.fast;

import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Layout;

/**
 * Where the examples of each step stand among the rows of a batch of sequences, so that all steps are one matrix of
 * {@code length * examples} rows whatever the layout, and one step is every so many of them.
 *
 * @param length the number of steps
 * @param examples the number of sequences
 */
record Steps(int length, int examples, Layout layout, Direction direction) {

    int rows() {
        return length * examples;
    }

    /** The row of the first example at the step that is read k-th. */
    int first(int k) {
        int t = direction.position(k, length);
        return layout == Layout.TIME_FIRST ? t * examples : t;
    }

    /** The rows from one example to the next. */
    int stride() {
        return layout == Layout.TIME_FIRST ? 1 : length;
    }
}
