package org.plumbline.properties.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A message of the protocol, as PROTOCOL.md beside this class describes it: the lengths of the header (4 bytes) and of
 * the payload (8 bytes), the header in JSON, the payload.
 *
 * @param header what is said
 * @param payload the numbers that it speaks of, little-endian
 */
record Frame(JsonNode header, ByteBuffer payload) {

    /** The largest header in bytes: a few ten thousand values. */
    static final int LARGEST_HEADER = 4 << 20;

    static final int LENGTHS = Integer.BYTES + Long.BYTES;

    // Lone halves of surrogate pairs, which Java's and Python's texts may hold, have no UTF-8: they travel escaped.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The next frame; none where the other side has closed the pipe. Memory is taken as bytes come, not as announced.
     *
     * @throws BrokenProtocol if the bytes are no frame, or of one with a payload beyond the largest
     */
    static Optional<Frame> read(InputStream in, int largestPayload) throws IOException {
        byte[] lengths = in.readNBytes(LENGTHS);
        if (lengths.length == 0) {
            return Optional.empty();
        }
        ByteBuffer sizes = littleEndian(complete(lengths, LENGTHS));
        long header = Integer.toUnsignedLong(sizes.getInt());
        long payload = sizes.getLong();
        checkSize("header", header, LARGEST_HEADER);
        checkSize("payload", payload, largestPayload);
        byte[] text = complete(in.readNBytes((int) header), header);
        byte[] numbers = complete(in.readNBytes((int) payload), payload);
        return Optional.of(new Frame(parsed(text), littleEndian(numbers)));
    }

    void write(OutputStream out) throws IOException {
        byte[] text = JSON.writeValueAsBytes(header);
        ByteBuffer lengths = littleEndian(new byte[LENGTHS]).putInt(text.length).putLong(payload.remaining());
        out.write(lengths.array());
        out.write(text);
        out.write(payload.array(), payload.arrayOffset() + payload.position(), payload.remaining());
        out.flush();
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void checkSize(String what, long bytes, int largest) throws BrokenProtocol {
        if (bytes < 0 || bytes > largest) {
            throw new BrokenProtocol(Answer.Loss.SIZE, "a message whose " + what + " has "
                    + Long.toUnsignedString(bytes) + " bytes: at most " + largest + " are taken");
        }
    }

    private static byte[] complete(byte[] bytes, long expected) throws EOFException {
        if (bytes.length < expected) {
            throw new EOFException("the pipe ended within a message");
        }
        return bytes;
    }

    private static JsonNode parsed(byte[] text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BrokenProtocol("a message whose header is no JSON: " + e.getOriginalMessage());
        }
    }
}
