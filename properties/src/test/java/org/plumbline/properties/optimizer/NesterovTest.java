package org.plumbline.properties.optimizer;

import org.plumbline.properties.contract.ExactContract;

class NesterovTest implements OptimizerContract, ExactContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new NesterovSuite();
    }
}
