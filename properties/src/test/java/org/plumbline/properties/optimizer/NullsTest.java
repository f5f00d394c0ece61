package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Example;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.initialiser.HeSuite;
import org.plumbline.properties.schedule.WarmUpSuite;

/** No optimizer, schedule or initialiser, and no record within one, is made with a component missing. */
class NullsTest {

    private static final Set<Package> FAMILIES = Set.of(AdamSuite.class.getPackage(),
            WarmUpSuite.class.getPackage(), HeSuite.class.getPackage());

    /**
     * Momentum, Nesterov, Adam, AdaGrad, AMSGrad, AdaMax and NAdam have a convention, a decay and its kind, SGD and
     * AdaDelta the last two, RMSProp five in all; AdamW and the clipped norm have a convention. The schedules have
     * none, LeCun and Xavier two, He three.
     */
    private static final int COMPONENTS = 7 * 3 + 2 * 2 + 5 + 2 + 2 * 2 + 3;

    @Example
    void everyMissingComponentIsRefusedByName() throws ReflectiveOperationException {
        int refused = 0;
        for (Suite<?> suite : Suites.all()) {
            if (FAMILIES.contains(suite.getClass().getPackage())) {
                refused += refuses((Record) suite.standard());
            }
        }
        assertThat(refused).isEqualTo(COMPONENTS);
    }

    /** How many components were left out, each refused. */
    private static int refuses(Record whole) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends Record> constructor = whole.getClass().getDeclaredConstructor(types);
        int refused = 0;
        for (int i = 0; i < components.length; i++) {
            if (types[i].isPrimitive()) {
                continue;
            }
            Object[] values = new Object[components.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = components[j].getAccessor().invoke(whole);
            }
            if (values[i] instanceof Record part) {
                refused += refuses(part);
            }
            values[i] = null;
            InvocationTargetException thrown = catchThrowableOfType(InvocationTargetException.class,
                    () -> constructor.newInstance(values));
            assertThat(thrown).as("%s without %s", whole, components[i].getName()).isNotNull()
                    .hasCauseInstanceOf(InvalidArgument.class);
            assertThat(((InvalidArgument) thrown.getCause()).argument()).isEqualTo(components[i].getName());
            refused++;
        }
        return refused;
    }
}
