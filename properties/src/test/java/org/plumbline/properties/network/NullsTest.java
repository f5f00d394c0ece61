package org.plumbline.properties.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;

/** No operation of these packages, nor a record it is made of, takes null for a component. */
class NullsTest {

    private static final List<String> PACKAGES = List.of("convolution", "pooling", "recurrent", "attention", "network");

    @Example
    void noOperationTakesNull() throws ReflectiveOperationException {
        int operations = 0;
        for (Suite<?> suite : Suites.all()) {
            String owner = suite.standard().getClass().getPackageName();
            if (PACKAGES.contains(owner.substring(owner.lastIndexOf('.') + 1))) {
                refusesNulls((Record) suite.standard());
                operations++;
            }
        }
        assertThat(operations).isEqualTo(19);
    }

    @Example
    void noRecordTheyAreMadeOfTakesNull() throws ReflectiveOperationException {
        refusesNulls(PoolAxis.tiles(2));
        refusesNulls(Window.over("height", 1, 1, Spatial.UNIT, Rounding.FLOOR));
        refusesNulls(new Node("y", Dense.standard(), Named.none()));
    }

    private static void refusesNulls(Record whole) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Constructor<?> canonical = whole.getClass().getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getType().isPrimitive()) {
                Object[] values = new Object[components.length];
                for (int k = 0; k < values.length; k++) {
                    values[k] = k == i ? null : components[k].getAccessor().invoke(whole);
                }
                assertThat(catchThrowable(() -> canonical.newInstance(values)))
                        .as(whole.getClass().getSimpleName() + "." + components[i].getName())
                        .isInstanceOf(InvocationTargetException.class).cause().isInstanceOf(InvalidArgument.class)
                        .hasMessage(components[i].getName() + " is null; allowed: a value");
            }
        }
    }
}
