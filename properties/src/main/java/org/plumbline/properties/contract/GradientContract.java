package org.plumbline.properties.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.properties.Case;
import org.plumbline.properties.lane.Lane;

/** What every operation with a gradient keeps: its backward pass agrees with four witnesses. */
public interface GradientContract extends LawContract {

    @Provide
    default Arbitrary<Case> gradients() {
        return ordinary();
    }

    /** If this fails, compare the backward pass with the chain rule over the definition. */
    @Property(tries = 200)
    default void gradientIsWithinItsBounds(@ForAll("gradients") Case trial) {
        judge(Lane.GRADIENT, trial);
    }

    /** If this fails and the one above does not, the definition's own derivatives disagree. */
    @Property(tries = 50)
    default void gradientAgreesWithFiniteDifferencesInExtendedPrecision(@ForAll("gradients") Case trial) {
        judge(Lane.FINITE_DIFFERENCE, trial);
    }

    @Property(tries = 100)
    default void gradientAgreesWithForwardModeDerivatives(@ForAll("gradients") Case trial) {
        judge(Lane.FORWARD_MODE, trial);
    }

    @Provide
    default Arbitrary<Case> differences() {
        return ordinary();
    }

    /** If this alone fails, forward and backward pass are not of one function. */
    @Property(tries = 50)
    default void gradientAgreesWithCentralDifferencesOfTheForwardPass(@ForAll("differences") Case trial) {
        judge(Lane.CENTRAL_DIFFERENCE, trial);
    }
}
