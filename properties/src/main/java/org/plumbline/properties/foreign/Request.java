package org.plumbline.properties.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A script as a message. */
final class Request {

    private Request() {
    }

    static Frame frame(int number, Script script) {
        Payload payload = new Payload();
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("script", number).put("seed", script.seed());
        ArrayNode list = header.putArray("calls");
        script.calls().forEach(call -> {
            ObjectNode node = list.addObject().put("function", call.function());
            call.on().ifPresent(on -> node.set("on", payload.describe(on)));
            node.set("arguments", payload.describe(call.arguments()));
            node.set("named", payload.describe(call.named()));
            ArrayNode after = node.putArray("after");
            call.after().forEach(after::add);
        });
        return payload.frame(header);
    }
}
