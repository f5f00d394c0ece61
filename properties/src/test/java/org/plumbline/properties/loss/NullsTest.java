package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Example;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;

/** No loss, metric or transformation of data takes null for a convention or hyper-parameter. */
class NullsTest {

    private static final Set<String> PACKAGES = Set.of("loss", "metric", "data");

    @Example
    void areRefusedByName() throws ReflectiveOperationException {
        int refused = 0;
        for (Suite<?> suite : Suites.all()) {
            Operation operation = suite.standard();
            String family = operation.getClass().getPackageName();
            if (PACKAGES.contains(family.substring(family.lastIndexOf('.') + 1))) {
                refused += refuses(operation);
            }
        }
        assertThat(refused).isGreaterThan(30);
    }

    /** How many components refused null. */
    private static int refuses(Operation operation) throws ReflectiveOperationException {
        RecordComponent[] components = operation.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = operation.getClass().getDeclaredConstructor(types);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(operation);
        }
        int refused = 0;
        for (int i = 0; i < components.length; i++) {
            if (!types[i].isPrimitive()) {
                Object[] one = values.clone();
                one[i] = null;
                assertThatThrownBy(() -> constructor.newInstance(one)).as("%s, %s", operation, components[i])
                        .hasRootCauseInstanceOf(InvalidArgument.class)
                        .hasRootCauseMessage(components[i].getName() + " is null; allowed: a value");
                refused++;
            }
        }
        return refused;
    }
}
