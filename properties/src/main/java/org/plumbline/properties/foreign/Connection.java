package org.plumbline.properties.foreign;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One process and the pipes to and from it. */
final class Connection implements AutoCloseable {

    /** Frames read and not yet taken: few, for each may be large. */
    private static final int WAITING = 2;

    private static final int SIGNALLED = 128;
    private static final int BUFFER = 1 << 16;

    /** A process that closed its pipe has this long to end by itself, and so to tell its status. */
    private static final long END_MILLIS = 500;

    private final Process process;
    private final OutputStream out;
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;
    private final Optional<Strays> strays;
    /** From a number that the subject does not know: it may find the pipe, and answer in the place of its host. */
    private int numbers = new SecureRandom().nextInt(1 << 30);
    private boolean fresh = true;

    /** What came through the pipe: a frame, or the end. */
    private sealed interface Arrival {

        record Came(Frame frame) implements Arrival {
        }

        record Closed() implements Arrival {
        }

        record Broken(BrokenProtocol complaint) implements Arrival {
        }
    }

    Connection(Process process, Optional<Strays> strays, int largestPayload, Printed printed) {
        this.process = process;
        this.strays = strays;
        out = new BufferedOutputStream(process.getOutputStream(), BUFFER);
        reader = new Thread(() -> read(process.getInputStream(), largestPayload), "plumbline-answers");
        reader.setDaemon(true);
        reader.start();
        printed.drain(process.getErrorStream());
    }

    /** Numbers for so many scripts, the first of a row that no other script of this process has. */
    int number(int scripts) {
        int first = numbers;
        numbers += scripts;
        return first;
    }

    void send(Frame frame) throws IOException {
        frame.write(out);
    }

    /**
     * The next frame.
     *
     * @throws BrokenProtocol with what ended it, if none comes in this time
     */
    Frame receive(Duration time) throws BrokenProtocol {
        Arrival arrival;
        try {
            arrival = arrivals.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenProtocol(Answer.Loss.TIMEOUT, "Plumbline was interrupted");
        }
        if (arrival instanceof Arrival.Came came) {
            return came.frame();
        }
        if (arrival instanceof Arrival.Broken broken) {
            throw broken.complaint();
        }
        if (arrival == null) {
            throw new BrokenProtocol(Answer.Loss.TIMEOUT,
                    "no answer within " + time.toMillis() / 1000.0 + " s");
        }
        throw ended();
    }

    /** True until a script has been answered: what is lost then was not harmed by another. */
    boolean isFresh() {
        return fresh;
    }

    void finished() {
        fresh = false;
    }

    /** True if it waits for scripts: it has neither ended nor sent what nobody asked for. */
    boolean isReady() {
        return arrivals.isEmpty() && process.isAlive();
    }

    /** Ends the process, and every process that it started. */
    @Override
    public void close() {
        killGroup();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        strays.ifPresent(Strays::end);
        reader.interrupt();
    }

    /** The process leads a group, where the system has setsid: processes that left their parents are still in it. */
    private void killGroup() {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -9 -" + process.pid())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor(END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // Without a shell nothing was started that could have left its parent.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(InputStream in, int largestPayload) {
        try {
            try {
                Optional<Frame> frame = Frame.read(in, largestPayload);
                while (frame.isPresent()) {
                    arrivals.put(new Arrival.Came(frame.get()));
                    frame = Frame.read(in, largestPayload);
                }
                arrivals.put(new Arrival.Closed());
            } catch (BrokenProtocol e) {
                arrivals.put(new Arrival.Broken(e));
            } catch (IOException e) {
                arrivals.put(new Arrival.Closed());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BrokenProtocol ended() {
        try {
            process.waitFor(END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive()) {
            return new BrokenProtocol("the process closed its pipe");
        }
        int status = process.exitValue();
        return new BrokenProtocol(Answer.Loss.EXIT, "the process ended "
                + (status > SIGNALLED ? "by signal " + (status - SIGNALLED) : "with status " + status));
    }
}
