package org.plumbline.properties.optimizer;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class ClipByNormTest implements LawContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ClipByNormSuite();
    }
}
