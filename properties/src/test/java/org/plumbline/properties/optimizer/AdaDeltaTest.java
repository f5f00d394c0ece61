package org.plumbline.properties.optimizer;

class AdaDeltaTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdaDeltaSuite();
    }
}
