package org.plumbline.properties.optimizer;

class AdaGradTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdaGradSuite();
    }
}
