package org.plumbline.properties.defect;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Operation;

/** Sorts of operations, and operations that differ in one choice. */
final class Operations {

    private Operations() {
    }

    /** Operations of one of these types. */
    @SafeVarargs
    static Predicate<Operation> any(Class<? extends Operation>... types) {
        return operation -> Stream.of(types).anyMatch(type -> type.isInstance(operation));
    }

    /** Operations of this type that fit a condition. */
    static <O extends Operation> Predicate<Operation> those(Class<O> type, Predicate<O> condition) {
        return operation -> type.isInstance(operation) && condition.test(type.cast(operation));
    }

    /** Operations that declare this choice. */
    static Predicate<Operation> declaring(Convention choice) {
        return operation -> operation.conventions().containsValue(choice);
    }

    /** The same operation with every component of this type changed, however deep. */
    static <O extends Operation, V> O changed(O operation, Class<V> type, UnaryOperator<V> change) {
        @SuppressWarnings("unchecked")
        O other = (O) rebuilt((Record) (Object) operation, type, change);
        return other;
    }

    private static <V> Record rebuilt(Record container, Class<V> type, UnaryOperator<V> change) {
        RecordComponent[] components = container.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(container);
                values[i] = type.isInstance(value) ? change.apply(type.cast(value))
                        : value instanceof Record inner ? rebuilt(inner, type, change) : value;
            }
            Constructor<? extends Record> constructor = container.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record " + container, impossible);
        }
    }
}
