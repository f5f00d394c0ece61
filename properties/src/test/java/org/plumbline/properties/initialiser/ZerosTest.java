package org.plumbline.properties.initialiser;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class ZerosTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new ZerosSuite();
    }
}
