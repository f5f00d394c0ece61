package org.plumbline.properties.optimizer;

class AdamWTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdamWSuite();
    }
}
