package org.plumbline.properties.pooling;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class GlobalAveragePoolTest implements GradientContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new GlobalAveragePoolSuite();
    }
}
