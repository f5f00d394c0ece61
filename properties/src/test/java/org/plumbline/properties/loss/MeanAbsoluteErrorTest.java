package org.plumbline.properties.loss;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class MeanAbsoluteErrorTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new MeanAbsoluteErrorSuite();
    }
}
