package org.plumbline.oracle.fast;

/**
 * A sum over a range that may be long, in blocks: each is summed by itself, on whichever thread, and the blocks' sums
 * are added in their order, so that any number of threads gives the same bits.
 */
final class Total {

    private static final int BLOCK = 4096;

    private final Workers workers;
    private final int count;
    private final double[] sums;

    Total(Workers workers, int count) {
        this.workers = workers;
        this.count = count;
        this.sums = new double[(count + BLOCK - 1) / BLOCK];
    }

    /** The sum of a block. */
    @FunctionalInterface
    interface Block {
        double sum(int from, int to);
    }

    double of(Block block) {
        workers.loop(sums.length, BLOCK, (from, to) -> {
            for (int i = from; i < to; i++) {
                sums[i] = block.sum(i * BLOCK, Math.min(count, (i + 1) * BLOCK));
            }
        });
        return Sums.of(sums, 0, sums.length);
    }
}
