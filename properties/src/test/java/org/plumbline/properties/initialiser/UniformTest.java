package org.plumbline.properties.initialiser;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class UniformTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new UniformSuite();
    }
}
