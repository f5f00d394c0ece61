package org.plumbline.properties.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * An answer as a message.
 *
 * @param script the number of the script
 * @param call the number of the call in the script
 * @param answer what became of the call
 * @param bytes the memory that the answer's numbers take
 */
record Reply(int script, int call, Answer answer, long bytes) {

    /** Sequences within sequences: more is a loop or an attack. */
    private static final int DEEPEST = 32;

    /** Of a text that a person will read. */
    private static final int LONGEST_MESSAGE = 4000;

    /**
     * @param mostBytes the most memory that its numbers may take: as doubles, whatever they travelled as
     * @throws BrokenProtocol if the frame is no answer, or one of more numbers
     */
    static Reply read(Frame frame, int mostBytes) throws BrokenProtocol {
        JsonNode header = frame.header();
        Reader reader = new Reader(frame.payload(), mostBytes);
        Answer answer = reader.answer(header);
        return new Reply(whole(header, "script"), whole(header, "call"), answer, reader.elements * Double.BYTES);
    }

    /** What the frame says was raised. */
    static Answer.Raised raised(JsonNode node) throws BrokenProtocol {
        return new Answer.Raised(text(node, "type"), text(node, "message"), text(node, "place"));
    }

    static int whole(JsonNode node, String name) throws BrokenProtocol {
        JsonNode number = node.path(name);
        require(number.isIntegralNumber() && number.canConvertToInt(), "no whole number as \"" + name + "\"");
        return number.intValue();
    }

    static String text(JsonNode node, String name) throws BrokenProtocol {
        JsonNode text = node.path(name);
        require(text.isTextual(), "no text as \"" + name + "\"");
        return shortened(text.textValue());
    }

    static void require(boolean condition, String complaint) throws BrokenProtocol {
        if (!condition) {
            throw new BrokenProtocol("a message with " + complaint);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    }

    /** Reads values, counting their numbers: a small message could else describe one array a thousand times. */
    static final class Reader {

        private final ByteBuffer payload;
        private final int mostBytes;
        private long elements;

        Reader(ByteBuffer payload, int mostBytes) {
            this.payload = payload;
            this.mostBytes = mostBytes;
        }

        Answer answer(JsonNode header) throws BrokenProtocol {
            if (header.has("returned")) {
                return new Answer.Returned(value(header.get("returned"), 0), positions(header.path("changed")),
                        states(header.path("after")));
            }
            if (header.has("raised")) {
                return raised(header.get("raised"));
            }
            return new Answer.Missing(text(header, "missing"));
        }

        private static List<Integer> positions(JsonNode list) throws BrokenProtocol {
            List<Integer> positions = new ArrayList<>();
            for (JsonNode position : list) {
                require(position.isInt(), "no whole number among \"changed\"");
                positions.add(position.intValue());
            }
            return List.copyOf(positions);
        }

        private Map<Integer, Value> states(JsonNode list) throws BrokenProtocol {
            Map<Integer, Value> states = new LinkedHashMap<>();
            for (JsonNode state : list) {
                require(state.path(0).isInt(), "no position in \"after\"");
                states.put(state.get(0).intValue(), value(state.path(1), 0));
            }
            return states;
        }

        Value value(JsonNode node, int depth) throws BrokenProtocol {
            require(depth <= DEEPEST, "values more than " + DEEPEST + " deep");
            if (node.has("array")) {
                return array(node);
            }
            if (node.has("real")) {
                return new Value.Real(payload.getDouble(at(whole(node, "real"), 1, Double.BYTES)));
            }
            if (node.has("whole")) {
                JsonNode number = node.get("whole");
                require(number.isIntegralNumber() && number.canConvertToLong(), "no whole number of 64 bits");
                return new Value.Whole(number.longValue());
            }
            if (node.has("text")) {
                require(node.get("text").isTextual(), "no text as \"text\"");
                return new Value.Text(node.get("text").textValue());
            }
            if (node.has("flag")) {
                return new Value.Flag(node.get("flag").booleanValue());
            }
            if (node.has("nothing")) {
                return new Value.Nothing();
            }
            if (node.has("sequence")) {
                return sequence(node.get("sequence"), depth);
            }
            if (node.has("dictionary")) {
                return dictionary(node.get("dictionary"), depth);
            }
            return new Value.Opaque(text(node, "opaque"));
        }

        private Value sequence(JsonNode list, int depth) throws BrokenProtocol {
            List<Value> values = new ArrayList<>(list.size());
            for (JsonNode element : list) {
                values.add(value(element, depth + 1));
            }
            return new Value.Sequence(values);
        }

        private Value dictionary(JsonNode list, int depth) throws BrokenProtocol {
            Map<String, Value> entries = new LinkedHashMap<>();
            for (JsonNode entry : list) {
                require(entry.path(0).isTextual(), "no name in a dictionary");
                entries.put(entry.get(0).textValue(), value(entry.path(1), depth + 1));
            }
            return new Value.Dictionary(entries);
        }

        private Value array(JsonNode node) throws BrokenProtocol {
            ElementType type = type(text(node, "array"));
            Shape shape = shape(node.path("shape"));
            int start = at(whole(node, "at"), shape.count(), type.bytes());
            double[] data = new double[shape.count()];
            for (int i = 0; i < data.length; i++) {
                int at = start + i * type.bytes();
                data[i] = switch (type) {
                    case FLOAT64 -> payload.getDouble(at);
                    case FLOAT32 -> payload.getFloat(at);
                    case INT64 -> payload.getLong(at);
                    case BOOL -> payload.get(at) == 0 ? 0 : 1;
                };
            }
            return new Value.Array(type, Tensor.of(shape, data));
        }

        private static ElementType type(String name) throws BrokenProtocol {
            for (ElementType type : ElementType.values()) {
                if (type.wireName().equals(name)) {
                    return type;
                }
            }
            throw new BrokenProtocol("a message with an array of " + name);
        }

        private static Shape shape(JsonNode sizes) throws BrokenProtocol {
            require(sizes.isArray() && sizes.size() <= DEEPEST, "no shape, or one of more than " + DEEPEST + " axes");
            int[] shape = new int[sizes.size()];
            for (int axis = 0; axis < shape.length; axis++) {
                require(sizes.get(axis).isInt(), "a shape of other things than whole numbers");
                shape[axis] = sizes.get(axis).intValue();
            }
            try {
                return Shape.of(shape);
            } catch (InvalidArgument e) {
                throw new BrokenProtocol("a message with an array whose " + e.getMessage());
            }
        }

        private int at(int start, int count, int size) throws BrokenProtocol {
            elements += count;
            long end = start + (long) count * size;
            require(start >= 0 && end <= payload.limit(), "numbers outside its payload");
            if (elements * Double.BYTES > mostBytes) {
                throw new BrokenProtocol(Answer.Loss.SIZE, "an answer of more than " + mostBytes / Double.BYTES
                        + " numbers");
            }
            return start;
        }
    }
}
