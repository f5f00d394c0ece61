package org.plumbline.properties.attention;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class ScaledDotProductAttentionTest implements ExactContract, ExtremeContract, GradientContract {

    @Override
    public Suite<?> suite() {
        return new ScaledDotProductAttentionSuite();
    }
}
