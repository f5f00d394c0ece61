package org.plumbline.oracle.fast;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntConsumer;
import org.plumbline.oracle.Check;

/**
 * Threads that share the parts of a piece of work. Which thread takes which part does not matter to what comes out:
 * parts write to places of their own. One caller at a time has work done.
 */
public final class Workers implements AutoCloseable {

    /** More than any machine has that this is for: each takes a stack, and the system's own limits are not far. */
    public static final int MOST = 1024;

    /** Elements of a loop that are worth a part of their own. */
    private static final int GRAIN = 8192;

    private final int threads;
    private final ForkJoinPool pool;
    private final Scratch scratch = new Scratch();

    private Workers(int threads) {
        this.threads = threads;
        this.pool = new ForkJoinPool(threads);
    }

    /**
     * So many threads, the caller's among them.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if there are none, or more than {@value #MOST}
     */
    public static Workers of(int threads) {
        Check.between("threads", threads, 1, MOST);
        return new Workers(threads);
    }

    /** A piece of a range. */
    @FunctionalInterface
    interface Range {
        void run(int from, int to);
    }

    public int threads() {
        return threads;
    }

    /** Room for the kernels that these threads run, which they do one after another. */
    Scratch scratch() {
        return scratch;
    }

    /** Runs the parts numbered from 0; all are done when it returns. */
    void run(int parts, IntConsumer part) {
        if (threads == 1 || parts == 1) {
            for (int i = 0; i < parts; i++) {
                part.accept(i);
            }
            return;
        }
        RecursiveAction[] others = new RecursiveAction[parts];
        for (int i = 1; i < parts; i++) {
            others[i] = new Part(part, i);
            pool.execute(others[i]);
        }
        part.accept(0);
        for (int i = parts - 1; i > 0; i--) {
            if (others[i].tryUnfork()) {
                others[i].invoke();
            } else {
                others[i].join();
            }
        }
    }

    /** Runs a loop over a range, in pieces if it is long. */
    void loop(int count, Range body) {
        loop(count, 1, body);
    }

    /** Runs a loop over a range of things that have so many elements each, in pieces if these are many. */
    void loop(int count, long each, Range body) {
        int parts = (int) Math.min(Math.min(threads, count), count * each / GRAIN);
        if (parts < 2) {
            body.run(0, count);
            return;
        }
        int size = (count + parts - 1) / parts;
        run(parts, part -> body.run(Math.min(count, part * size), Math.min(count, (part + 1) * size)));
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    /** A part as a task. */
    private static final class Part extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient IntConsumer body;
        private final int number;

        Part(IntConsumer body, int number) {
            this.body = body;
            this.number = number;
        }

        @Override
        protected void compute() {
            body.accept(number);
        }
    }
}
