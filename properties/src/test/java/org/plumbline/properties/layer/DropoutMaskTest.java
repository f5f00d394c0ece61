package org.plumbline.properties.layer;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class DropoutMaskTest implements LawContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new DropoutMaskSuite();
    }
}
