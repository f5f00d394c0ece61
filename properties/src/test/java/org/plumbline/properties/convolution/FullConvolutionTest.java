package org.plumbline.properties.convolution;

import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.GradientContract;

class FullConvolutionTest implements GradientContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new FullConvolutionSuite();
    }
}
