package org.plumbline.reports.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.PlainText;
import org.plumbline.properties.profile.Components;

/**
 * How the inputs or outputs of an operation differ from those of its defaults where one convention
 * or hyper-parameter is another.
 *
 * @param name the name of the convention or hyper-parameter
 * @param choice the other choice as text
 * @param ports those that are there instead, or in addition
 * @param absent the names of those that are not there
 */
public record OtherPorts(String name, String choice, List<Port> ports, List<String> absent) {

    /** None where nothing differs, or this choice alone does not go with the other defaults. */
    static Optional<OtherPorts> of(Operation operation, String name, Object choice,
            Function<Signature, List<Port>> side) {
        List<Port> standard = side.apply(operation.signature());
        List<Port> now;
        try {
            now = side.apply(Components.with(operation, Map.of(name, choice)).signature());
        } catch (InvalidArgument refused) {
            return Optional.empty();
        }
        List<String> names = now.stream().map(Port::name).toList();
        OtherPorts other = new OtherPorts(name, PlainText.of(choice),
                now.stream().filter(port -> !standard.contains(port)).toList(),
                standard.stream().map(Port::name).filter(port -> !names.contains(port)).toList());
        return other.ports.isEmpty() && other.absent.isEmpty() ? Optional.empty() : Optional.of(other);
    }

    /** Whether the same is otherwise. */
    boolean alike(OtherPorts other) {
        return ports.equals(other.ports) && absent.equals(other.absent);
    }
}
