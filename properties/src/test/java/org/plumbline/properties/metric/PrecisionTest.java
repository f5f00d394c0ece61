package org.plumbline.properties.metric;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class PrecisionTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new PrecisionSuite();
    }
}
