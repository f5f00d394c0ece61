package org.plumbline.properties.recurrent;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LstmCellTest implements ExtremeContract, GradientContract {

    @Override
    public Suite<?> suite() {
        return new LstmCellSuite();
    }
}
