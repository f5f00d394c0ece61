package org.plumbline.properties.loss;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class BinaryCrossEntropyWithLogitsTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new BinaryCrossEntropyWithLogitsSuite();
    }
}
