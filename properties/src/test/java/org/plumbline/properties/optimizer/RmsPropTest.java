package org.plumbline.properties.optimizer;

class RmsPropTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new RmsPropSuite();
    }
}
