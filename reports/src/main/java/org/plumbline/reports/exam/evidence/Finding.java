package org.plumbline.reports.exam.evidence;

/**
 * What came of a piece of evidence.
 *
 * @param says what it shows, in the words of the exam
 * @param detail what was done: how many cases, which interval, or what refutes it
 */
public record Finding(Status status, String says, String detail) {
}
