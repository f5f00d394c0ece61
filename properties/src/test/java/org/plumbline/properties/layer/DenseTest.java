package org.plumbline.properties.layer;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class DenseTest implements GradientContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new DenseSuite();
    }
}
