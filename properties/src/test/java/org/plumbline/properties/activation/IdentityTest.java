package org.plumbline.properties.activation;

import net.jqwik.api.Example;
import org.plumbline.oracle.activation.Identity;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class IdentityTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new IdentitySuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Identity.standard(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 1);
    }
}
