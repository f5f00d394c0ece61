package org.plumbline.properties.optimizer;

import org.plumbline.properties.contract.ExactContract;

class SgdTest implements OptimizerContract, ExactContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new SgdSuite();
    }
}
