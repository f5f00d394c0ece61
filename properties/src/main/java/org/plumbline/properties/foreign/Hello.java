package org.plumbline.properties.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a process says first, once it has loaded the subject.
 *
 * @param language what the subject is written in: {@code Python}
 * @param versions of what it runs on, by name: {@code Python} 3.11.2, {@code NumPy} 1.24.2
 * @param notes what its user should know: that the file was translated from Python 2, say
 * @param names what it defined when it was loaded; empty where it does not tell
 * @param raised why the subject could not be loaded, if it could not
 */
public record Hello(String language, Map<String, String> versions, List<String> notes, Set<String> names,
        Optional<Answer.Raised> raised) {

    /** The protocol that this version speaks. */
    static final int PROTOCOL = 1;

    /** @throws BrokenProtocol if the frame is no greeting, or one of another protocol */
    static Hello read(Frame frame) throws BrokenProtocol {
        JsonNode header = frame.header();
        int protocol = Reply.whole(header, "protocol");
        Reply.require(protocol == PROTOCOL, "protocol " + protocol + ", not " + PROTOCOL);
        Map<String, String> versions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> version : header.path("versions").properties()) {
            versions.put(version.getKey(), version.getValue().asText());
        }
        List<String> notes = new ArrayList<>();
        header.path("notes").forEach(note -> notes.add(note.asText()));
        Set<String> names = new HashSet<>();
        header.path("names").forEach(name -> names.add(name.asText()));
        return new Hello(Reply.text(header, "language"), versions, notes, names,
                header.has("raised") ? Optional.of(Reply.raised(header.get("raised"))) : Optional.empty());
    }
}
