package org.plumbline.properties.optimizer;

class AmsGradTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AmsGradSuite();
    }
}
