package org.plumbline.properties.schedule;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class WarmUpTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new WarmUpSuite();
    }
}
