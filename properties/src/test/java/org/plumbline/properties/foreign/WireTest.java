package org.plumbline.properties.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** What is written can be read, and what is not a message is refused, before it takes memory. */
class WireTest {

    private static final int MOST = 1 << 20;

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyValueArrivesAsItWasSent(@ForAll("values") Value value) throws IOException {
        Payload payload = new Payload();
        JsonNode described = payload.describe(value);
        Frame frame = payload.frame(JsonNodeFactory.instance.objectNode().put("script", 3).put("call", 1)
                .set("returned", described));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frame.write(bytes);
        Reply reply = Reply.read(Frame.read(new ByteArrayInputStream(bytes.toByteArray()), MOST).orElseThrow(), MOST);
        assertThat(reply.script()).isEqualTo(3);
        assertThat(reply.call()).isEqualTo(1);
        assertThat(reply.answer()).isEqualTo(new Answer.Returned(value, List.of(), Map.of()));
    }

    @Property(tries = 500)
    void bytesOfAnyKindAreReadOrRefused(@ForAll("bytes") byte[] bytes) throws IOException {
        try {
            Frame.read(new ByteArrayInputStream(bytes), MOST).ifPresent(frame -> assertThat(frame).isNotNull());
        } catch (BrokenProtocol | EOFException e) {
            assertThat(e).hasMessageContaining(e instanceof EOFException ? "ended within" : "a message ");
        }
    }

    @Provide
    static Arbitrary<byte[]> bytes() {
        return Combinators.combine(Arbitraries.of(0, 1, 2, 20, MOST, -1), Arbitraries.of(0L, 8L, 1L << 40, -1L),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40)).as((header, payload, rest) ->
                ByteBuffer.wrap(Frame.littleEndian(new byte[Frame.LENGTHS + rest.length]).putInt(header)
                        .putLong(payload).put(rest).array()).array());
    }

    @Example
    void aHeaderThatIsNoAnswerIsRefused() {
        String array = "{\"array\":\"float64\",\"shape\":%s,\"at\":%s}";
        Map<String, String> complaints = Map.of(
                "{}", "no text as \"missing\"",
                "[]", "no text as \"missing\"",
                "{\"returned\":7}", "no text as \"opaque\"",
                "{\"returned\":{\"whole\":1e3}}", "no whole number of 64 bits",
                "{\"returned\":" + array.formatted("[-1]", "0") + "}", "shape is [-1]",
                "{\"returned\":" + array.formatted("[3]", "0") + "}", "numbers outside its payload",
                "{\"returned\":" + array.formatted("[1]", "-8") + "}", "numbers outside its payload",
                "{\"returned\":" + array.formatted("[65536,65536]", "0") + "}", "at most 2^31 - 1 elements",
                "{\"returned\":" + "{\"sequence\":[".repeat(40) + "]}".repeat(40) + "}", "more than 32 deep",
                "{\"raised\":{\"type\":\"E\",\"message\":3}}", "no text as \"message\"");
        complaints.forEach((header, complaint) -> assertThatThrownBy(() -> Reply.read(frame(header, 16), MOST))
                .isInstanceOf(BrokenProtocol.class).hasMessageContaining(complaint));
    }

    @Example
    void oneArrayCannotBeDescribedAThousandTimes() {
        String array = "{\"array\":\"bool\",\"shape\":[16384],\"at\":0}";
        String header = "{\"returned\":{\"sequence\":["
                + IntStream.range(0, 1000).mapToObj(i -> array).collect(Collectors.joining(",")) + "]}}";
        assertThatThrownBy(() -> Reply.read(frame(header, 16384), MOST))
                .isInstanceOfSatisfying(BrokenProtocol.class,
                        e -> assertThat(e.answer().loss()).isEqualTo(Answer.Loss.SIZE));
    }

    @Example
    void thePageShowsWhatIsSent() throws IOException, URISyntaxException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Request.frame(0, new Script(List.of(Call.of("double", new Value.Real(21))), 1)).write(bytes);
        byte[] sent = bytes.toByteArray();
        int end = sent.length - Double.BYTES;
        String shown = "    " + hex(sent, 0, 4) + "  " + hex(sent, 4, 12) + "\n    "
                + new String(sent, 12, end - 12, StandardCharsets.UTF_8) + "\n    " + hex(sent, end, sent.length) + "\n";
        assertThat(Files.readString(Path.of(Channel.class.getResource("PROTOCOL.md").toURI()))).contains(shown);
    }

    private static String hex(byte[] bytes, int from, int to) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
    }

    @Example
    void anotherProtocolIsRefused() {
        assertThatThrownBy(() -> Hello.read(frame("{\"protocol\":2,\"language\":\"Python\"}", 0)))
                .isInstanceOf(BrokenProtocol.class).hasMessageContaining("protocol 2, not 1");
    }

    @Example
    void whatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> new Payload().describe(new Value.Opaque("module")))
                .isInstanceOf(InvalidArgument.class);
        assertThatThrownBy(() -> new Payload().describe(new Value.Array(ElementType.INT64, Tensor.vector(0.5))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("0.5");
    }

    private static Frame frame(String header, int payload) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = Frame.littleEndian(new byte[Frame.LENGTHS + text.length + payload])
                .putInt(text.length).putLong(payload).put(text);
        return Frame.read(new ByteArrayInputStream(bytes.array()), MOST).orElseThrow();
    }

    /** Up to four deep. */
    @Provide
    static Arbitrary<Value> values() {
        return values(4);
    }

    private static Arbitrary<Value> values(int depth) {
        return depth == 0 ? plain() : Arbitraries.frequencyOf(Tuple.of(3, plain()),
                Tuple.of(1, values(depth - 1).list().ofMaxSize(4).map(Value.Sequence::new)),
                Tuple.of(1, Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values(depth - 1)).ofMaxSize(4)
                        .map(Value.Dictionary::new)));
    }

    private static Arbitrary<Value> plain() {
        return Arbitraries.oneOf(arrays(), reals().map(Value.Real::new), Arbitraries.longs().map(Value.Whole::new),
                Arbitraries.strings().map(Value.Text::new), Arbitraries.of(true, false).map(Value.Flag::new),
                Arbitraries.just(new Value.Nothing()));
    }

    private static Arbitrary<Value> arrays() {
        return Combinators.combine(Arbitraries.of(ElementType.class),
                Arbitraries.integers().between(0, 3).array(int[].class).ofMaxSize(4)).as((type, sizes) -> {
                    Shape shape = Shape.of(sizes);
                    return elements(type).array(Double[].class).ofSize(shape.count()).map(elements -> (Value)
                            new Value.Array(type, Tensor.of(shape, IntStream.range(0, elements.length)
                                    .mapToDouble(i -> elements[i]).toArray())));
                }).flatMap(array -> array);
    }

    private static Arbitrary<Double> elements(ElementType type) {
        return switch (type) {
            case FLOAT64 -> reals();
            case FLOAT32 -> reals().map(value -> (double) value.floatValue());
            case INT64 -> Arbitraries.longs().between(-1L << 53, 1L << 53).map(Long::doubleValue);
            case BOOL -> Arbitraries.of(0.0, 1.0);
        };
    }

    private static Arbitrary<Double> reals() {
        return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE));
    }
}
