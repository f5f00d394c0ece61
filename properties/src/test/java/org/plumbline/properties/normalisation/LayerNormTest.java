package org.plumbline.properties.normalisation;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LayerNormTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LayerNormSuite();
    }
}
