package org.plumbline.properties.schedule;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class CosineDecayTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new CosineDecaySuite();
    }
}
