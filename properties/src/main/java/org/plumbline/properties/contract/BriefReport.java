package org.plumbline.properties.contract;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Leaves the samples out of jqwik's report where the failure's message holds the smallest case: they would say it
 * again, and then the case that was found first, with its numbers twice. The tries and the seed stay.
 */
final class BriefReport implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        // A success has no samples, and keeps none when it is taken back.
        return result.throwable().filter(Falsified.class::isInstance)
                .map(falsified -> result.mapToSuccessful().mapToFailed(falsified)).orElse(result);
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
