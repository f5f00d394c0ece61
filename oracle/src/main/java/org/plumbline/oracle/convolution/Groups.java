package org.plumbline.oracle.convolution;

import org.plumbline.oracle.tensor.InvalidArgument;

/** Channels in groups: the first block of them is group 0, and so on. */
final class Groups {

    private Groups() {
    }

    /** The axis of all groups' channels, given the axis of one group's: {@code 2C} for two groups of C. */
    static String all(int groups, String axis) {
        return groups == 1 ? axis : groups + axis;
    }

    /**
     * How many channels all groups have, given how many one has.
     *
     * @throws InvalidArgument if they are more than the elements of any tensor
     */
    static int all(int groups, int channels) {
        long all = (long) groups * channels;
        if (all > Integer.MAX_VALUE) {
            throw new InvalidArgument("groups", groups + " of " + channels + ", " + all + " channels",
                    "at most 2^31 - 1 channels");
        }
        return (int) all;
    }

    /** The group that a channel belongs to. */
    static int of(int channel, int channels, int groups) {
        return channel / (channels / groups);
    }
}
