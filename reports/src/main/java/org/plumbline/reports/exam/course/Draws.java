package org.plumbline.reports.exam.course;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Seeds of what is drawn: each student has values of their own in each question, and the same ones at any time. */
public final class Draws {

    private Draws() {
    }

    /**
     * The first eight bytes, big end first, of SHA-256 of the course's seed, the question's id and the student's, each
     * after its length: no two triples make the same bytes.
     */
    public static long seed(long course, String question, String student) {
        byte[] first = question.getBytes(StandardCharsets.UTF_8);
        byte[] second = student.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + first.length + second.length);
        bytes.putLong(course).putInt(first.length).put(first).putInt(second.length).put(second);
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.array())).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
