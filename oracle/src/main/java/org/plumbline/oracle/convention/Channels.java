package org.plumbline.oracle.convention;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;

/** Where the axis of the channels stands. With no spatial axes both are (N, C). */
public enum Channels implements Convention {
    /** Before the spatial axes. */
    FIRST("(N, C, ...), such as NCHW"),
    /** After the spatial axes. */
    LAST("(N, ..., C), such as NHWC");

    private final String meaning;

    Channels(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The axes of a batch of N examples with at least one channel, in the notation of a port. */
    public String axes() {
        return this == FIRST ? "(N, C+, ...)" : "(N, ..., C+)";
    }

    /** The axis of the channels in a tensor of this rank. */
    public int axis(int rank) {
        Check.atLeast("rank", rank, 2);
        return this == FIRST ? 1 : rank - 1;
    }
}
