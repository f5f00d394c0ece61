package org.plumbline.properties.pooling;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class LpPool2dTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LpPool2dSuite();
    }
}
