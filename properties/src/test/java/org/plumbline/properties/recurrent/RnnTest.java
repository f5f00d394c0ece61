package org.plumbline.properties.recurrent;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class RnnTest implements ExactContract, GradientContract {

    @Override
    public Suite<?> suite() {
        return new RnnSuite();
    }
}
