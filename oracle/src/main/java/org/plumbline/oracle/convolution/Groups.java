package org.plumbline.oracle.convolution;

/** Channels in groups: the first block of them is group 0, and so on. */
final class Groups {

    private Groups() {
    }

    /** The axis of all groups' channels, given the axis of one group's: {@code 2C} for two groups of C. */
    static String all(int groups, String axis) {
        return groups == 1 ? axis : groups + axis;
    }

    /** The group that a channel belongs to. */
    static int of(int channel, int channels, int groups) {
        return channel / (channels / groups);
    }
}
