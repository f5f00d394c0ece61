package org.plumbline.properties.recurrent;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class GruCellTest implements ExactContract, ExtremeContract, GradientContract {

    @Override
    public Suite<?> suite() {
        return new GruCellSuite();
    }
}
