package org.plumbline.properties.profile;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;

/** Operations with some conventions and hyper-parameters given by name. */
public final class Components {

    private Components() {
    }

    /**
     * An operation like this one but for what is given.
     *
     * @param values by the names of {@link Operation#conventions()} and {@link Operation#hyperparameters()}: a
     *        convention or the name of its constant, a number, or {@code =other} for the value of another component
     * @throws InvalidArgument if a name or a value is none of the operation's
     */
    @SuppressWarnings("unchecked")
    public static <O extends Operation> O with(O operation, Map<String, ?> values) {
        Map<String, Object> components = new LinkedHashMap<>(operation.conventions());
        components.putAll(operation.hyperparameters());
        for (String name : values.keySet()) {
            if (!components.containsKey(name)) {
                throw new InvalidArgument(operation.name() + "'s component", name,
                        "one of " + new TreeSet<>(components.keySet()));
            }
        }
        components.putAll(values);
        values.forEach((name, value) -> {
            if (value instanceof String text && text.startsWith("=")) {
                components.put(name, components.get(text.substring(1)));
            }
        });
        return values.isEmpty() ? operation : (O) rebuilt((Record) operation, "", components);
    }

    private static Record rebuilt(Record like, String prefix, Map<String, Object> components) {
        RecordComponent[] parts = like.getClass().getRecordComponents();
        Object[] arguments = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                RecordComponent part = parts[i];
                Object now = part.getAccessor().invoke(like);
                if (now instanceof Record nested && !(nested instanceof Operation)) {
                    boolean repeated = Arrays.stream(parts)
                            .filter(other -> other.getType() == part.getType()).count() > 1;
                    arguments[i] = rebuilt(nested, repeated ? prefix + part.getName() + "." : prefix, components);
                } else {
                    arguments[i] = converted(prefix + part.getName(), part.getType(), now,
                            components.getOrDefault(prefix + part.getName(), now));
                }
            }
            Constructor<?> constructor = like.getClass().getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Record) constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidArgument invalid) {
                throw invalid;
            }
            throw new IllegalStateException("an operation's constructor", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("an operation is a public record", impossible);
        }
    }

    private static Object converted(String name, Class<?> type, Object now, Object value) {
        if (value == now) {
            return now;
        }
        if (type == double.class && value instanceof Number number) {
            return number.doubleValue();
        }
        if (type == int.class && value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        if (now instanceof Convention && value instanceof String text) {
            Object[] choices = ((Enum<?>) now).getDeclaringClass().getEnumConstants();
            return Arrays.stream(choices).filter(choice -> ((Enum<?>) choice).name().equals(text)).findFirst()
                    .orElseThrow(() -> new InvalidArgument(name, text, "one of " + Arrays.toString(choices)));
        }
        if (type.isInstance(value)) {
            return value;
        }
        throw new InvalidArgument(name, String.valueOf(value), "a " + type.getSimpleName());
    }
}
