package org.plumbline.oracle.fast;

/**
 * Squares of planes, of the same size a side and at the same distance: the tiles of outputs, which lie next to one
 * another, or those of the inputs that these depend on, which overlap. They are numbered image by image, row by row,
 * and handled in blocks of whole images. Where a block is laid out, element (i, j) of all its tiles is in one array.
 */
final class Tiles {

    private static final int OUTSIDE = -1;

    private final int plane;
    private final int channels;
    private final int each;
    /** Where each element of each tile of a block is, from the first image's plane on. */
    private final int[][] places;

    /**
     * Where a plane is cut.
     *
     * @param height the plane's
     * @param width the plane's
     * @param above rows of the first tile above the plane
     * @param left columns of it left of the plane
     * @param side of a tile
     * @param distance from one tile to the next
     * @param down how many there are below one another
     * @param across how many side by side
     */
    record Cut(int height, int width, int above, int left, int side, int distance, int down, int across) {

        int each() {
            return down * across;
        }

        private int place(int element, int tile) {
            int row = tile / across * distance - above + element / side;
            int column = tile % across * distance - left + element % side;
            return row >= 0 && row < height && column >= 0 && column < width ? row * width + column : OUTSIDE;
        }
    }

    /**
     * @param channels of an image
     * @param block how many tiles at most are handled at a time
     */
    Tiles(Cut cut, int channels, int block) {
        this.plane = cut.height() * cut.width();
        this.channels = channels;
        this.each = cut.each();
        this.places = new int[cut.side() * cut.side()][block];
        for (int element = 0; element < places.length; element++) {
            for (int tile = 0; tile < block; tile++) {
                int place = cut.place(element, tile % each);
                places[element][tile] = place == OUTSIDE ? OUTSIDE : tile / each * channels * plane + place;
            }
        }
    }

    /** Lays so many tiles of one channel out, from the first of an image on; 0 where they reach beyond the plane. */
    void take(double[] planes, int channel, int first, int count, double[][] laid) {
        int offset = (first / each * channels + channel) * plane;
        for (int element = 0; element < places.length; element++) {
            int[] place = places[element];
            double[] to = laid[element];
            for (int i = 0; i < count; i++) {
                to[i] = place[i] == OUTSIDE ? 0 : planes[offset + place[i]];
            }
        }
    }

    /** The adjoint of {@link #take}: adds what is laid out to where it was taken. */
    void add(double[][] laid, double[] planes, int channel, int first, int count) {
        int offset = (first / each * channels + channel) * plane;
        for (int element = 0; element < places.length; element++) {
            int[] place = places[element];
            double[] from = laid[element];
            for (int i = 0; i < count; i++) {
                if (place[i] != OUTSIDE) {
                    planes[offset + place[i]] += from[i];
                }
            }
        }
    }
}
