package org.plumbline.properties.foreign;

import java.time.Duration;

/**
 * What a subject in another process may use up.
 *
 * @param start the time until the process has loaded the subject and says hello
 * @param call the time a call
 * @param inAll the time that all calls and starts may take together
 * @param memoryMib the memory of the process; below {@value #LEAST_MEMORY_MIB} the interpreter itself may not fit
 * @param answerMib the numbers in an answer, each taken as a double
 * @param answersMib the numbers in all the answers of one run together
 * @param printedKib how much of what the subject prints is kept; what comes after it is counted and dropped
 */
public record Limits(Duration start, Duration call, Duration inAll, int memoryMib, int answerMib, int answersMib,
        int printedKib) {

    static final int LEAST_MEMORY_MIB = 256;

    /** A minute to start, 10 s a call, an hour in all; 1 GiB; answers of 64 MiB, 512 MiB a run; 64 KiB printed. */
    public static Limits standard() {
        return new Limits(Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofHours(1), 1024, 64, 512, 64);
    }

    /** These limits with other times. */
    public Limits withTimes(Duration newStart, Duration newCall, Duration newInAll) {
        return new Limits(newStart, newCall, newInAll, memoryMib, answerMib, answersMib, printedKib);
    }

    /** These limits with other memory. */
    public Limits withMemory(int newMemoryMib) {
        return new Limits(start, call, inAll, newMemoryMib, answerMib, answersMib, printedKib);
    }

    int answerBytes() {
        return Math.toIntExact(answerMib * 1L << 20);
    }

    long answersBytes() {
        return (long) answersMib << 20;
    }
}
