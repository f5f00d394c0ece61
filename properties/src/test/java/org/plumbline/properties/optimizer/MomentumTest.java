package org.plumbline.properties.optimizer;

import org.plumbline.properties.contract.ExactContract;

class MomentumTest implements OptimizerContract, ExactContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new MomentumSuite();
    }
}
