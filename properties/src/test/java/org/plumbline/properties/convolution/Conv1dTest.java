package org.plumbline.properties.convolution;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class Conv1dTest implements GradientContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new Conv1dSuite();
    }
}
