package org.plumbline.properties.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;

/** Values on their way out: each is described in the header, and its numbers are laid into the payload. */
final class Payload {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where numbers of any type may begin. */
    private static final int ALIGNMENT = 8;

    private final List<byte[]> parts = new ArrayList<>();
    private int size;

    /** The frame of this header and of all the numbers laid down. */
    Frame frame(ObjectNode header) {
        ByteBuffer all = Frame.littleEndian(new byte[size]);
        for (byte[] part : parts) {
            all.put(part).position(aligned(all.position()));
        }
        return new Frame(header, all.flip());
    }

    ArrayNode describe(List<Value> values) {
        ArrayNode described = JSON.arrayNode();
        values.forEach(value -> described.add(describe(value)));
        return described;
    }

    /** Pairs of a name and a value: what reads objects of JSON need not keep their order. */
    ArrayNode describe(Map<String, Value> entries) {
        ArrayNode described = JSON.arrayNode();
        entries.forEach((name, value) -> described.addArray().add(name).add(describe(value)));
        return described;
    }

    /** @throws InvalidArgument if the value cannot be sent: an opaque one, or a fraction among integers */
    ObjectNode describe(Value value) {
        ObjectNode node = JSON.objectNode();
        if (value instanceof Value.Array array) {
            node.put("array", array.type().wireName());
            ArrayNode shape = node.putArray("shape");
            for (int size : array.tensor().shape().toArray()) {
                shape.add(size);
            }
            node.put("at", lay(bytes(array.type(), array.tensor())));
        } else if (value instanceof Value.Real real) {
            node.put("real", lay(Frame.littleEndian(new byte[Double.BYTES]).putDouble(real.number()).array()));
        } else if (value instanceof Value.Whole whole) {
            node.put("whole", whole.number());
        } else if (value instanceof Value.Text text) {
            node.put("text", text.text());
        } else if (value instanceof Value.Flag flag) {
            node.put("flag", flag.flag());
        } else if (value instanceof Value.Nothing) {
            node.put("nothing", true);
        } else if (value instanceof Value.Sequence sequence) {
            node.set("sequence", describe(sequence.values()));
        } else if (value instanceof Value.Dictionary dictionary) {
            node.set("dictionary", describe(dictionary.entries()));
        } else if (value instanceof Value.Returned returned) {
            node.put("returned", returned.call());
            ArrayNode path = node.putArray("path");
            returned.path().forEach(path::add);
        } else if (value instanceof Value.Opaque opaque) {
            throw new InvalidArgument("value", opaque.toString(), "one that can travel");
        }
        return node;
    }

    private int lay(byte[] part) {
        int at = size;
        parts.add(part);
        size = aligned(Math.addExact(size, part.length));
        return at;
    }

    private static int aligned(int position) {
        return Math.addExact(position, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static byte[] bytes(ElementType type, Tensor tensor) {
        ByteBuffer bytes = Frame.littleEndian(new byte[Math.multiplyExact(tensor.count(), type.bytes())]);
        IntStream.range(0, tensor.count()).mapToDouble(tensor::at).forEach(element -> {
            switch (type) {
                case FLOAT64 -> bytes.putDouble(element);
                case FLOAT32 -> bytes.putFloat((float) element);
                case INT64 -> bytes.putLong(whole(element));
                case BOOL -> bytes.put((byte) (element == 0 ? 0 : 1));
            }
        });
        return bytes.array();
    }

    private static long whole(double element) {
        if (element != Math.rint(element) || Math.abs(element) > 1L << 53) {
            throw new InvalidArgument("array", "int64 with element " + element, "whole numbers up to 2^53");
        }
        return (long) element;
    }
}
