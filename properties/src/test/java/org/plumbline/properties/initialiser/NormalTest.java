package org.plumbline.properties.initialiser;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class NormalTest implements ExactContract, ExtremeContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new NormalSuite();
    }
}
