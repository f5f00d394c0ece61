package org.plumbline.properties.metric;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class AccuracyTest implements LawContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new AccuracySuite();
    }
}
