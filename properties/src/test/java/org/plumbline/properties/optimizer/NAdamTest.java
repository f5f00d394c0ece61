package org.plumbline.properties.optimizer;

class NAdamTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new NAdamSuite();
    }
}
