package org.plumbline.properties.foreign;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The time that the processes of a subject have taken, one after the other or side by side. */
public final class Spent {

    private final AtomicLong nanos = new AtomicLong();

    void add(long more) {
        nanos.addAndGet(more);
    }

    Duration time() {
        return Duration.ofNanos(nanos.get());
    }
}
