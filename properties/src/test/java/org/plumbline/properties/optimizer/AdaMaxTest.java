package org.plumbline.properties.optimizer;

class AdaMaxTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdaMaxSuite();
    }
}
