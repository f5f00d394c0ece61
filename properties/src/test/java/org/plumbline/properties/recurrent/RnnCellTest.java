package org.plumbline.properties.recurrent;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class RnnCellTest implements ExactContract, ExtremeContract, GradientContract, KinkContract {

    @Override
    public Suite<?> suite() {
        return new RnnCellSuite();
    }
}
