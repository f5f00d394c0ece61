package org.plumbline.properties.contract;

/**
 * An optimizer of your own: say what it is by {@link Judged#step} and run the tests. What it keeps from step to step is
 * handed to it with every step, and the state after the step is what it returns, so that any step can be tried.
 */
public interface OptimizerContract extends JudgedContract {
}
