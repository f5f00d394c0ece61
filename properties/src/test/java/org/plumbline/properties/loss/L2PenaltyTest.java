package org.plumbline.properties.loss;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class L2PenaltyTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new L2PenaltySuite();
    }
}
