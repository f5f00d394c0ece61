package org.plumbline.properties.initialiser;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class HeTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new HeSuite();
    }
}
