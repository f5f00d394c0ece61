package org.plumbline.properties.optimizer;

class AdamTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdamSuite();
    }
}
