package org.plumbline.oracle.tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Values by name, in the order they were given: the inputs or outputs of an operation. Immutable.
 *
 * @param <V> what is named: {@link Tensor} or {@link NdArray}
 */
public final class Named<V> {

    private final Map<String, V> values;

    private Named(Map<String, V> values) {
        this.values = values;
    }

    public static <V> Named<V> none() {
        return new Named<>(Map.of());
    }

    public static <V> Named<V> of(String name, V value) {
        return Named.<V>none().with(name, value);
    }

    /** @throws InvalidArgument if both have one name, or a value is null */
    public static <V> Named<V> of(String name1, V value1, String name2, V value2) {
        return of(name1, value1).and(name2, value2);
    }

    /** @throws InvalidArgument if two have one name, or a value is null */
    public static <V> Named<V> of(String name1, V value1, String name2, V value2, String name3, V value3) {
        return of(name1, value1, name2, value2).and(name3, value3);
    }

    /** These and one of another name. */
    private Named<V> and(String name, V value) {
        if (has(name)) {
            throw new InvalidArgument(name, "given twice", "each name once");
        }
        return with(name, value);
    }

    /**
     * These and one more; one of the same name is replaced.
     *
     * @throws InvalidArgument if the name is null or blank, or the value null
     */
    public Named<V> with(String name, V value) {
        InvalidArgument.name("name", name);
        if (value == null) {
            throw new InvalidArgument(name, "null", "a value; leave an absent one out");
        }
        Map<String, V> extended = new LinkedHashMap<>(values);
        extended.put(name, value);
        return new Named<>(extended);
    }

    /** These and the others; one of the same name is replaced. */
    public Named<V> with(Named<V> others) {
        Map<String, V> extended = new LinkedHashMap<>(values);
        extended.putAll(InvalidArgument.present("others", others).values);
        return new Named<>(extended);
    }

    /**
     * These and the others; where both have one of a name, the two combined.
     *
     * @throws InvalidArgument if an argument is null, or two combined are
     */
    public Named<V> merge(Named<V> others, BinaryOperator<V> both) {
        Map<String, V> merged = new LinkedHashMap<>(values);
        InvalidArgument.present("both", both);
        InvalidArgument.present("others", others).values.forEach((name, value) ->
                merged.merge(name, value, (one, other) -> made(name, both.apply(one, other), "both")));
        return new Named<>(merged);
    }

    /** These without one; the same where there is none of this name. */
    public Named<V> without(String name) {
        InvalidArgument.name("name", name);
        Map<String, V> reduced = new LinkedHashMap<>(values);
        reduced.remove(name);
        return new Named<>(reduced);
    }

    public boolean has(String name) {
        InvalidArgument.name("name", name);
        return values.containsKey(name);
    }

    /**
     * The value of this name.
     *
     * @throws InvalidArgument if there is none
     */
    public V get(String name) {
        InvalidArgument.name("name", name);
        V value = values.get(name);
        if (value == null) {
            throw new InvalidArgument(name, "missing", "one of the names " + values.keySet());
        }
        return value;
    }

    public Set<String> names() {
        return values.keySet();
    }

    /**
     * Every value changed alike.
     *
     * @throws InvalidArgument if the change is null, or makes nothing of a value
     */
    public Named<V> map(UnaryOperator<V> change) {
        Map<String, V> changed = new LinkedHashMap<>(values);
        InvalidArgument.present("change", change);
        changed.replaceAll((name, value) -> made(name, change.apply(value), "the change"));
        return new Named<>(changed);
    }

    private static <V> V made(String name, V value, String by) {
        if (value == null) {
            throw new InvalidArgument(name, "null", "a value of " + by);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Named<?> named && values.equals(named.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
