package org.plumbline.properties.metric;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class BalancedAccuracyTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new BalancedAccuracySuite();
    }
}
