package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import net.jqwik.api.Example;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;

/** No layer, norm or activation is made of a null: it would come to light far from where it came in. */
class NullsTest {

    private static final Set<String> PACKAGES = Set.of("activation", "layer", "normalisation");

    @Example
    void everyComponentIsThere() throws ReflectiveOperationException {
        int refused = 0;
        for (Suite<?> suite : Suites.all()) {
            String name = suite.standard().getClass().getPackageName();
            if (PACKAGES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                refused += refusals((Record) suite.standard());
            }
        }
        assertThat(refused).isPositive();
    }

    /** How many nulls a record, and the records that it is made of, refuse: all that a caller can try. */
    private static int refusals(Record whole) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAccessor().invoke(whole);
        }
        Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
        int refused = 0;
        for (int i = 0; i < components.length; i++) {
            if (!types[i].isPrimitive()) {
                Object[] lacking = values.clone();
                lacking[i] = null;
                assertThat(catchThrowable(() -> constructor.newInstance(lacking))).as(constructor.toString())
                        .isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(InvalidArgument.class)
                        .hasMessage(components[i].getName() + " is null; allowed: a value");
                refused += 1 + (values[i] instanceof Record part ? refusals(part) : 0);
            }
        }
        return refused;
    }
}
