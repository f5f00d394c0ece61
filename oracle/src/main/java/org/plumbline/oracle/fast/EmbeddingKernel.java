package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.layer.Embedding;
import org.plumbline.oracle.layer.PaddingRow;

/** {@link Embedding}: rows are copied out, and their gradients added up where they came from. */
final class EmbeddingKernel implements DifferentiableKernel {

    /** No index is negative. */
    private static final int NONE = -1;

    private final Wires wires;
    private final Workers workers;
    private final int padding;
    private final boolean zeroPadding;
    private final int length;
    private final int words;
    private final double[] indices;

    EmbeddingKernel(Embedding embedding, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.padding = embedding.padding().orElse(NONE);
        this.zeroPadding = embedding.paddingRow() == PaddingRow.ZERO;
        this.length = wires.shape("table").size(1);
        this.words = wires.shape("indices").count();
        this.indices = wires.input("indices");
    }

    @Override
    public void forward() {
        double[] table = wires.input("table");
        double[] y = wires.output("y");
        workers.loop(words, length, (from, to) -> {
            for (int word = from; word < to; word++) {
                int row = (int) indices[word];
                if (zeroPadding && row == padding) {
                    Arrays.fill(y, word * length, (word + 1) * length, 0);
                } else {
                    System.arraycopy(table, row * length, y, word * length, length);
                }
            }
        });
    }

    /** Divided by columns, so that a word that comes twice is one thread's. */
    @Override
    public void backward() {
        if (wires.wants("table")) {
            double[] dy = wires.upstream("y");
            double[] dtable = wires.gradient("table");
            Arrays.fill(dtable, 0, wires.shape("table").count(), 0);
            workers.loop(length, words, (from, to) -> add(from, to, dy, dtable));
        }
    }

    private void add(int from, int to, double[] dy, double[] dtable) {
        for (int word = 0; word < words; word++) {
            int row = (int) indices[word];
            if (row != padding) {
                for (int j = from, at = row * length + from, i = word * length + from; j < to; j++, at++, i++) {
                    dtable[at] += dy[i];
                }
            }
        }
    }
}
