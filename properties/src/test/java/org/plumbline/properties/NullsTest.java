package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;

/** No operation, nor a record it is made of, is made of a null: it would come to light far from where it came in. */
class NullsTest {

    @Example
    void noOperationTakesNull() throws ReflectiveOperationException {
        int refused = 0;
        for (Suite<?> suite : Suites.all()) {
            refused += refusals((Record) suite.standard());
        }
        assertThat(refused).as("more conventions than operations").isGreaterThan(Suites.all().size());
    }

    @Example
    void neitherDoesARecordThatNoOperationHolds() throws ReflectiveOperationException {
        assertThat(refusals(Window.over("height", 1, 1, Spatial.UNIT, Rounding.FLOOR))).isEqualTo(1);
        assertThat(refusals(new Node("y", Dense.standard(), Named.none()))).isEqualTo(3 + 1);
    }

    /** How many nulls a record, and the records that it is made of, refuse: all that a caller can try. */
    private static int refusals(Record whole) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Constructor<?> canonical = whole.getClass().getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(whole);
        }
        int refused = 0;
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getType().isPrimitive()) {
                Object[] lacking = values.clone();
                lacking[i] = null;
                assertThat(catchThrowable(() -> canonical.newInstance(lacking))).as("%s, %s", whole, components[i])
                        .isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(InvalidArgument.class)
                        .hasMessage(components[i].getName() + " is null; allowed: a value");
                refused += 1 + (values[i] instanceof Record part ? refusals(part) : 0);
            }
        }
        return refused;
    }
}
