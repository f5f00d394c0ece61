package org.plumbline.oracle.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** Where the channels of an input and an output stand. Weights are laid out alike in both. */
public enum Layout implements Convention {
    /** Channels before the spatial axes: (N, C, H, W), (N, C, L). */
    NCHW("channels before the spatial axes: (N, C, H, W)"),
    /** Channels after the spatial axes: (N, H, W, C), (N, L, C). */
    NHWC("channels after the spatial axes: (N, H, W, C)");

    private final String meaning;

    Layout(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * The axes of a port, in the notation of {@link org.plumbline.oracle.Axes}.
     *
     * @throws InvalidArgument if a name is null or blank
     */
    public String axes(String channels, String... spatial) {
        InvalidArgument.name("channels", channels);
        Check.present("spatial", spatial);
        List<String> axes = new ArrayList<>(InvalidArgument.allPresent("spatial", Arrays.asList(spatial)));
        for (int i = 0; i < spatial.length; i++) {
            InvalidArgument.name("spatial[" + i + "]", spatial[i]);
        }
        axes.add(this == NCHW ? 0 : spatial.length, channels);
        return "(N, " + String.join(", ", axes) + ")";
    }

    /** A tensor of this layout, brought to (N, C, ...). */
    public Tensor channelsFirst(Tensor tensor) {
        Check.present("tensor", tensor);
        checkRank("tensor", tensor.rank());
        return this == NCHW ? tensor : tensor.transpose(toFirst(tensor.rank()));
    }

    /** An array of this layout, brought to (N, C, ...). */
    public <T extends Real<T>> NdArray<T> channelsFirst(NdArray<T> array) {
        Check.present("array", array);
        checkRank("array", array.rank());
        return this == NCHW ? array : array.transpose(toFirst(array.rank()));
    }

    /** A tensor (N, C, ...), brought to this layout. */
    public Tensor restored(Tensor tensor) {
        Check.present("tensor", tensor);
        checkRank("tensor", tensor.rank());
        return this == NCHW ? tensor : tensor.transpose(toLast(tensor.rank()));
    }

    /** An array (N, C, ...), brought to this layout. */
    public <T extends Real<T>> NdArray<T> restored(NdArray<T> array) {
        Check.present("array", array);
        checkRank("array", array.rank());
        return this == NCHW ? array : array.transpose(toLast(array.rank()));
    }

    private static void checkRank(String name, int rank) {
        if (rank < 2) {
            throw new InvalidArgument(name, "of rank " + rank, "a rank of at least 2, for N and the channels");
        }
    }

    private static int[] toFirst(int rank) {
        return IntStream.range(0, rank).map(axis -> axis == 0 ? 0 : axis == 1 ? rank - 1 : axis - 1).toArray();
    }

    private static int[] toLast(int rank) {
        return IntStream.range(0, rank).map(axis -> axis == 0 ? 0 : axis == rank - 1 ? 1 : axis + 1).toArray();
    }
}
