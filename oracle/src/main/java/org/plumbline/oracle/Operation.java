package org.plumbline.oracle;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A layer, loss, optimizer or transformation of data: named tensors in, named tensors out, nothing kept and nothing
 * hidden. Randomness and state are inputs and outputs.
 *
 * <p>An operation is a record whose components are its conventions and hyper-parameters, with a static
 * {@code standard()} that holds the documented defaults. It is transcribed twice: {@link #define} is the textbook
 * formula over an abstract scalar, {@link #forward} the reference in double precision.
 */
public interface Operation {

    /** The inputs and outputs with their axes; may depend on the conventions. */
    Signature signature();

    /**
     * Tier 1: the textbook formula, element by element, with no stabilising trick. Its inputs are taken as valid.
     *
     * @param inputs the inputs by name
     * @return the outputs by name
     */
    <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs);

    /**
     * Tier 2: the reference.
     *
     * @param inputs the inputs by name
     * @return the outputs by name
     * @throws InvalidArgument if the inputs do not fit the signature
     */
    Named<Tensor> forward(Named<Tensor> inputs);

    /**
     * Checks inputs against the signature and this operation's own conditions ({@link #refine}).
     *
     * @return the sizes of the axes
     * @throws InvalidArgument if the inputs do not fit
     */
    default Axes bind(Named<Tensor> inputs) {
        try {
            Axes axes = signature().bind(inputs);
            refine(axes, inputs);
            return axes;
        } catch (InvalidArgument refusal) {
            throw refusal.in(name());
        }
    }

    /** Further conditions on the inputs, and the sizes of axes that only outputs have. */
    default void refine(Axes axes, Named<Tensor> inputs) {
    }

    /** The name by which the field knows it. */
    default String name() {
        return about().name();
    }

    /** Name, formula and sources. */
    default About about() {
        return getClass().getAnnotation(About.class);
    }

    /** The declared conventions, by the names of the record's components. */
    default Map<String, Convention> conventions() {
        Map<String, Convention> conventions = new LinkedHashMap<>();
        components(this).forEach((name, value) -> {
            if (value instanceof Convention convention) {
                conventions.put(name, convention);
            }
        });
        return conventions;
    }

    /** The record's components that are no conventions: hyper-parameters by name. */
    default Map<String, Object> hyperparameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        components(this).forEach((name, value) -> {
            if (!(value instanceof Convention)) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    private static Map<String, Object> components(Object container) {
        Map<String, Object> components = new LinkedHashMap<>();
        if (!container.getClass().isRecord()) {
            return components;
        }
        for (RecordComponent component : container.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(container);
                if (value instanceof Record nested && !(value instanceof Operation)) {
                    String prefix = repeated(container, component) ? component.getName() + "." : "";
                    components(nested).forEach((name, inner) -> components.put(prefix + name, inner));
                } else {
                    components.put(component.getName(), value);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a public record's accessor " + component, impossible);
            }
        }
        return components;
    }

    /** Whether several components are records of this one's type, so that their names alone do not tell them apart. */
    private static boolean repeated(Object container, RecordComponent component) {
        return Arrays.stream(container.getClass().getRecordComponents())
                .filter(other -> other.getType() == component.getType()).count() > 1;
    }
}
