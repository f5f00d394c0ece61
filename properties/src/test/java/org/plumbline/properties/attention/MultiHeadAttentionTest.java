package org.plumbline.properties.attention;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class MultiHeadAttentionTest implements ExactContract, GradientContract {

    @Override
    public Suite<?> suite() {
        return new MultiHeadAttentionSuite();
    }
}
