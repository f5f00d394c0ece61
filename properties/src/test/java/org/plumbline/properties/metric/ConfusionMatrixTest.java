package org.plumbline.properties.metric;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class ConfusionMatrixTest implements LawContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new ConfusionMatrixSuite();
    }
}
