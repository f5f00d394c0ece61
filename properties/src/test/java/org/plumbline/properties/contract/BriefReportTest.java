package org.plumbline.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.layer.DenseSuite;

/** A subject that is wrong, whose failures are looked at from outside of the contract and then forgiven. */
@AddLifecycleHook(BriefReportTest.Examined.class)
class BriefReportTest implements ExactContract {

    @Override
    public Suite<Dense> suite() {
        return new DenseSuite().only(Dense.standard());
    }

    @Override
    public Subject subject() {
        return new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                return operation.forward(inputs).map(y -> y.map(v -> v + 1));
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                return operation.backward(inputs, upstream);
            }
        };
    }

    @Property
    void anotherPropertyInTheSameClass(@ForAll int number) {
        assertThat(number).isLessThan(3);
    }

    /** What jqwik would report. */
    static final class Examined implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            String name = context.targetMethod().getName();
            if (name.equals("keepsTheProtocol")) {
                return result;
            }
            assertThat(result.status()).isEqualTo(PropertyExecutionResult.Status.FAILED);
            assertThat(result.countTries()).isPositive();
            assertThat(result.seed()).isPresent();
            if (name.equals("anotherPropertyInTheSameClass")) {
                assertThat(result.originalSample()).isPresent();
            } else {
                assertThat(result.throwable()).get().asString().contains("expected 0.0, came 1.0", "x (1, 1) = [[0]]");
                assertThat(result.originalSample()).isEmpty();
                assertThat(result.shrunkSample()).isEmpty();
            }
            return result.mapToSuccessful();
        }

        /** Outside of all others. */
        @Override
        public int aroundPropertyProximity() {
            return Integer.MIN_VALUE;
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }
    }
}
