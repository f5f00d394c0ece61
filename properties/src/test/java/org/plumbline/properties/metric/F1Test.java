package org.plumbline.properties.metric;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class F1Test implements LawContract {

    @Override
    public Suite<?> suite() {
        return new F1Suite();
    }
}
