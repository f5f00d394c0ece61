package org.plumbline.properties.recurrent;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.GradientContract;

class LstmTest implements GradientContract {

    @Override
    public Suite<?> suite() {
        return new LstmSuite();
    }
}
