package org.plumbline.properties.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.properties.Case;
import org.plumbline.properties.lane.Lane;

/** What every operation with a gradient keeps: its backward pass agrees with four witnesses. */
public interface GradientContract extends LawContract {

    /** If this fails, compare the backward pass with the chain rule over the definition. */
    @Property(tries = 200)
    default void gradientIsWithinItsBounds(@ForAll("ordinary") Case trial) {
        judge(Lane.GRADIENT, trial);
    }

    /** If this fails and the one above does not, the definition's own derivatives disagree. */
    @Property(tries = 50)
    default void gradientAgreesWithFiniteDifferencesInExtendedPrecision(@ForAll("ordinary") Case trial) {
        judge(Lane.FINITE_DIFFERENCE, trial);
    }

    @Property(tries = 100)
    default void gradientAgreesWithForwardModeDerivatives(@ForAll("ordinary") Case trial) {
        judge(Lane.FORWARD_MODE, trial);
    }

    /** If this alone fails, forward and backward pass are not of one function. */
    @Property(tries = 50)
    default void gradientAgreesWithCentralDifferencesOfTheForwardPass(@ForAll("ordinary") Case trial) {
        judge(Lane.CENTRAL_DIFFERENCE, trial);
    }
}
