package org.plumbline.reports.command;

import java.io.PrintWriter;
import org.plumbline.fixtures.dataset.real.Transfer;
import org.plumbline.reports.page.ProgressLine;
import org.plumbline.reports.verification.Progress;

/**
 * Says what is there, and shows what comes.
 *
 * @param out where it is said
 */
record TransferLines(PrintWriter out) implements Transfer {

    private static final int MEBIBYTE = 1 << 20;

    @Override
    public void there(String file) {
        out.println(file + " is there and whole");
    }

    @Override
    public Gauge begins(String file, long bytes) {
        int parts = bytes < 0 ? -1 : Math.toIntExact((bytes + MEBIBYTE - 1) / MEBIBYTE);
        return new Mebibytes(ProgressLine.of("fetch " + file + ", MiB", parts));
    }

    /** Steps once a mebibyte. */
    private static final class Mebibytes implements Gauge {

        private final Progress progress;
        private long came;

        Mebibytes(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void add(int more) {
            long before = came / MEBIBYTE;
            came += more;
            for (long done = before; done < came / MEBIBYTE; done++) {
                progress.step("");
            }
        }

        @Override
        public void close() {
            progress.close();
        }
    }
}
