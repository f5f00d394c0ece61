package org.plumbline.properties.schedule;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class StepDecayTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new StepDecaySuite();
    }
}
