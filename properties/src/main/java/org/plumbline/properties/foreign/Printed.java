package org.plumbline.properties.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.plumbline.properties.Plural;

/** What a subject printed: the beginning is kept, the rest is counted and dropped, so that a gigabyte fills nothing. */
final class Printed {

    private static final int CHUNK = 1 << 16;

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long bytes;

    Printed(int most) {
        this.most = most;
    }

    /** Reads to the end, in a thread of its own: a full pipe would stop the subject. */
    void drain(InputStream in) {
        Thread thread = new Thread(() -> {
            byte[] chunk = new byte[CHUNK];
            try (in) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    add(chunk, read);
                }
            } catch (IOException e) {
                add(("[reading what it printed failed: " + e.getMessage() + "]\n").getBytes(StandardCharsets.UTF_8));
            }
        }, "plumbline-printed");
        thread.setDaemon(true);
        thread.start();
    }

    private void add(byte[] line) {
        add(line, line.length);
    }

    private synchronized void add(byte[] chunk, int length) {
        bytes += length;
        kept.write(chunk, 0, Math.min(length, most - kept.size()));
    }

    /** How much was printed so far. */
    synchronized long bytes() {
        return bytes;
    }

    /** What was kept, and how much more there was. */
    synchronized String text() {
        String text = kept.toString(StandardCharsets.UTF_8);
        return bytes <= most ? text : text + "\n[" + Plural.of(bytes - most, "byte") + " more]\n";
    }
}
